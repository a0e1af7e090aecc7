using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.Graphs.Tests;

/// <summary>Random multigraphs for laws and twins: small, with isolates, loops, parallel ties and several components.</summary>
internal sealed record RandomGraph(int VertexCount, bool Directed, bool Weighted, IReadOnlyList<(int From, int To, double Weight)> Ties)
{
    public Graph Build()
    {
        var builder = new GraphBuilder(VertexCount, Directed, Weighted);
        foreach (var (from, to, weight) in Ties)
        {
            builder.Add(from, to, weight);
        }

        return builder.Build();
    }

    public RandomGraph With(int from, int to) => this with { Ties = [.. Ties, (from, to, 1)] };

    /// <param name="directed">Whether the graphs have directions; null for either.</param>
    /// <param name="weighted">Whether the graphs have weights; null for either.</param>
    public static Arbitrary<RandomGraph> Any(bool? directed = null, bool? weighted = null, int mostVertices = 10) =>
        (from n in Gen.Choose(0, mostVertices)
         from isDirected in Gen.Elements(directed is { } d ? [d] : new[] { false, true })
         from isWeighted in Gen.Elements(weighted is { } w ? [w] : new[] { false, true })
         from count in Gen.Choose(0, n == 0 ? 0 : 2 * n)
         from ties in Gen.ArrayOf(Tie(n), count)
         select new RandomGraph(n, isDirected, isWeighted, ties)).ToArbitrary();

    public static void Holds(Arbitrary<RandomGraph> graphs, Func<RandomGraph, bool> law, int tests = 200) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests), Prop.ForAll(graphs, law));

    private static Gen<(int From, int To, double Weight)> Tie(int n) =>
        from a in Gen.Choose(0, Math.Max(0, n - 1))
        from b in Gen.Choose(0, Math.Max(0, n - 1))
        from w in Gen.Choose(1, 6)
        select (a, b, (double)w);
}

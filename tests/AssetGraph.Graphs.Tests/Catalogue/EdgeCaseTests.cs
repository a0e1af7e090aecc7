using System.Globalization;
using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Graphs.Tests.Catalogue;

/// <summary>Degenerate input: what other libraries disagree on has one answer here, that of docs/conventions.md.</summary>
public sealed class EdgeCaseTests
{
    private const string Empty = "0";
    private const string One = "1";
    private const string TwoIsolates = "2";
    private const string OneTie = "2 0-1";
    private const string LoopOnly = "3 0-0 1-2";
    private const string TriangleWithLoop = "3 0-1 1-2 0-2 0-0:5";
    private const string Parallel = "3 0-1:2 0-1:3 1-2:1 0-2:1";
    private const string ParallelBridge = "3 0-1 0-1 1-2";
    private const string Sink = "4 0>1 1>2";
    private const string MutualPair = "3 0>1 1>0 1>2";

    /// <summary>Vertices and ties, measure, options, output, and its numbers; ? is undefined.</summary>
    public static TheoryData<string, string, string, string, string> Cases => new()
    {
        { Empty, "degree", "", "total", "" },
        { Empty, "betweenness", "", "raw", "" },
        { Empty, "pagerank", "", "pagerank", "" },
        { Empty, "eigenvector", "", "unit-length", "" },
        { Empty, "constraint", "", "constraint", "" },
        { Empty, "clustering", "", "transitivity", "?" },
        { Empty, "summary", "", "density", "?" },
        { Empty, "modularity", "", "modularity", "?" },
        { Empty, "degree-assortativity", "", "assortativity", "?" },
        { Empty, "components", "", "count", "0" },
        { One, "degree", "", "total", "0" },
        { One, "closeness", "", "closeness", "0" },
        { One, "closeness", "form=within-reach", "closeness", "?" },
        { One, "closeness", "form=classic", "closeness", "?" },
        { One, "harmonic", "", "normalised", "0" },
        { One, "betweenness", "", "normalised", "0" },
        { One, "pagerank", "", "pagerank", "1" },
        { One, "core-number", "", "core-number", "0" },
        { One, "clustering", "", "local", "?" },
        { One, "constraint", "", "constraint", "?" },
        { One, "effective-size", "", "effective-size", "?" },
        { One, "efficiency", "", "efficiency", "?" },
        { One, "hierarchy", "", "hierarchy", "?" },
        { One, "summary", "", "density", "?" },
        { TwoIsolates, "summary", "", "density", "0" },
        { TwoIsolates, "pagerank", "", "pagerank", "0.5 0.5" },
        { TwoIsolates, "closeness", "", "closeness", "0 0" },
        { TwoIsolates, "eigenvector", "", "unit-length", "? ?" },
        { TwoIsolates, "ei-index", "", "node", "? ?" },
        { OneTie, "betweenness", "", "normalised", "0 0" },
        { OneTie, "edge-betweenness", "", "raw", "1" },
        { OneTie, "constraint", "", "constraint", "1 1" },
        { OneTie, "effective-size", "", "effective-size", "1 1" },
        { OneTie, "hierarchy", "", "hierarchy", "1 1" },
        { OneTie, "clustering", "", "local", "? ?" },
        { OneTie, "modularity", "", "modularity", "-0.5" },
        { OneTie, "degree-assortativity", "", "assortativity", "?" },
        { LoopOnly, "degree", "", "total", "0 1 1" },
        { LoopOnly, "core-number", "", "core-number", "0 1 1" },
        { LoopOnly, "constraint", "", "constraint", "? 1 1" },
        { LoopOnly, "harmonic", "", "normalised", "0 0.5 0.5" },
        { LoopOnly, "degree-assortativity", "", "assortativity", "?" },
        { TriangleWithLoop, "degree", "", "total", "2 2 2" },
        { TriangleWithLoop, "strength", "", "total", "2 2 2" },
        { TriangleWithLoop, "constraint", "", "constraint", "1.125 1.125 1.125" },
        { TriangleWithLoop, "effective-size", "", "effective-size", "1 1 1" },
        { TriangleWithLoop, "core-number", "", "core-number", "2 2 2" },
        { TriangleWithLoop, "clustering", "", "transitivity", "1" },
        { Parallel, "degree", "", "total", "2 2 2" },
        { Parallel, "strength", "", "total", "6 6 2" },
        { Parallel, "edge-betweenness", "", "raw", "1 1 1" },
        { Parallel, "core-number", "", "core-number", "2 2 2" },
        { Parallel, "clustering", "", "local", "1 1 1" },
        { Parallel, "constraint", "weights=false", "constraint", "1.125 1.125 1.125" },
        { ParallelBridge, "edge-betweenness", "", "raw", "2 2" },
        { ParallelBridge, "bridges", "", "smaller-piece", "1 1" },
        { ParallelBridge, "articulation", "", "articulation", "0 1 0" },
        { ParallelBridge, "core-number", "", "core-number", "1 1 1" },
        { Sink, "closeness", "direction=in", "closeness", "0 0.33333333333333333 0.44444444444444444 0" },
        { Sink, "harmonic", "", "raw", "1.5 1 0 0" },
        { Sink, "betweenness", "", "normalised", "0 0.16666666666666667 0 0" },
        { Sink, "core-number", "", "core-number", "1 1 1 0" },
        { Sink, "core-number", "direction=out", "core-number", "0 0 0 0" },
        { Sink, "constraint", "", "constraint", "1 0.5 1 ?" },
        { Sink, "effective-size", "", "effective-size", "1 2 1 ?" },
        { Sink, "articulation", "", "articulation", "0 1 0 0" },
        { Sink, "degree-assortativity", "", "assortativity", "?" },
        { MutualPair, "degree", "", "total", "2 3 1" },
        { MutualPair, "degree", "", "neighbours", "1 2 1" },
        { MutualPair, "edge-betweenness", "", "raw", "2 1 2" },
        { MutualPair, "core-number", "", "core-number", "1 1 1" },
        { MutualPair, "constraint", "weights=false", "constraint", "1 0.55555555555555556 1" },
        { MutualPair, "bridges", "", "smaller-piece", "1 1" },
        { MutualPair, "summary", "", "reciprocity", "0.66666666666666667" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Degenerate_input_has_the_answer_of_the_conventions(string graph, string measure, string options, string output, string numbers)
    {
        var built = Build(graph);
        var request = new MeasureRequest(built)
        {
            Options = options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(o => o.Split('=')).ToDictionary(o => o[0], o => o[1]),
            Partition = new Partition([.. Enumerable.Range(0, built.VertexCount).Select(v => v % 2)], ["even", "odd"]),
        };
        double[] expected = [.. numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => x == "?" ? double.NaN : double.Parse(x, CultureInfo.InvariantCulture))];
        Near.Equal(expected, MeasureCatalogue.Find(measure).Compute(request, TestContext.Current.CancellationToken).Column(output).Values, 1e-12);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_weight_that_is_no_strength_is_refused_with_its_address(double weight)
    {
        foreach (bool directed in new[] { false, true })
        {
            var error = Assert.Throws<GraphException>(() => new GraphBuilder(3, directed, weighted: true).Add(0, 1, 2).Add(1, 2, weight));
            Assert.Equal("AG2002", error.Code);
            Assert.Contains("1", error.Where, StringComparison.Ordinal);
            Assert.Contains("2", error.Where, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string> Ids => [.. MeasureCatalogue.All.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Weights_at_the_ends_of_a_double_give_numbers_or_an_error_with_its_address(string id)
    {
        // Their sums overflow or their quotients vanish: no infinity may come out as if it were an answer.
        foreach (double extreme in new[] { 1e-300, 1e300, double.Epsilon, double.MaxValue / 4 })
        {
            foreach (bool directed in new[] { false, true })
            {
                var graph = new GraphBuilder(4, directed, weighted: true).Add(0, 1, extreme).Add(1, 2, 1).Add(2, 3, extreme).Build();
                var request = new MeasureRequest(graph) { Partition = new Partition([0, 1, 0, 1], ["macro", "micro"]) };
                try
                {
                    foreach (var column in MeasureCatalogue.Find(id).Compute(request, TestContext.Current.CancellationToken).Columns)
                    {
                        Assert.DoesNotContain(column.Values, double.IsInfinity);
                    }
                }
                catch (GraphException error)
                {
                    Assert.Matches("^AG20[0-9]{2}$", error.Code);
                    Assert.NotEmpty(error.Where);
                }
            }
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(1200)]
    public void Numbers_of_paths_past_every_whole_double_are_shared_right_by_all_that_count_them(int diamonds)
    {
        //    c0 <> c1 <> c2 … : 2^60 paths are past 2^53, 2^1200 past 10^308. Each side of a diamond has half of what the next corner has to pass on.
        var builder = new GraphBuilder(3 * diamonds + 1);
        for (int i = 0; i < diamonds; i++)
        {
            builder.Add(3 * i, 3 * i + 1).Add(3 * i, 3 * i + 2).Add(3 * i + 1, 3 * i + 3).Add(3 * i + 2, 3 * i + 3);
        }

        var graph = builder.Build();
        double n = graph.VertexCount;
        var groups = new Partition([.. Enumerable.Range(0, graph.VertexCount).Select(v => v % 2)], ["macro", "micro"]);
        double[] total = MeasureCatalogue.Find("betweenness").Compute(graph).Headline.Values;
        double[] byRole = MeasureCatalogue.Find("brokerage-betweenness").Compute(new MeasureRequest(graph) { Partition = groups }, TestContext.Current.CancellationToken).Headline.Values;
        for (int i = 0; i < diamonds; i++)
        {
            double before = 3 * i + 1;
            double after = n - before - 2;

            // A side lies between all before the diamond, its near corner with them, and all after; it has half of those pairs.
            double side = before * after / 2;
            Assert.Equal(1, total[3 * i + 1] / side, 9);
            Assert.Equal(1, total[3 * i + 2] / side, 9);
        }

        Near.Equal(total, byRole);
        var group = MeasureCatalogue.Find("group-centrality").Compute(graph, new Dictionary<string, string> { ["members"] = $"{3 * (diamonds / 2) + 1} {3 * (diamonds / 2) + 2}" });
        double left = 3 * (diamonds / 2) + 1;
        Assert.Equal(1, group.Column("betweenness").Values[0] / (left * (n - left - 2)), 9);
    }

    private static Graph Build(string text)
    {
        string[] words = text.Split(' ');
        var builder = new GraphBuilder(int.Parse(words[0], CultureInfo.InvariantCulture), text.Contains('>'), text.Contains(':'));
        foreach (string word in words[1..])
        {
            string[] parts = word.Split('-', '>', ':');
            builder.Add(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), parts.Length > 2 ? double.Parse(parts[2], CultureInfo.InvariantCulture) : 1);
        }

        return builder.Build();
    }
}

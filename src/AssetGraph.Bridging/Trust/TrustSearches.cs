using System.Collections.Concurrent;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Paths;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Trust;

/// <summary>Searches of one trust network, their workspaces kept for the next one who asks. Safe to use from several threads.</summary>
internal sealed class TrustSearches(TrustNetwork network, VertexMap vertices)
{
    private readonly ConcurrentBag<PathSearch> outward = [];
    private readonly ConcurrentBag<PathSearch> withoutProject = [];
    private readonly ConcurrentBag<PairStrengths> pairs = [];
    private readonly Lazy<Func<PairStrengths>> makePairs = new(() => PairStrengths.Of(network.Arcs, network.Costs));

    public TrustNetwork Network => network;

    /// <summary>Strengths of the best routes along which <paramref name="source"/> trusts others, within the hop limit; written for every vertex, 0 where there is none.</summary>
    public T Outward<T>(int source, int maxHops, VertexSet? excluded, Func<PathSearch, T> read) =>
        With(outward, MakeOutward, source, maxHops, excluded, read);

    /// <summary>The best route of at most <see cref="TrustRule.MaxHops"/> hops from one to the other, or null.</summary>
    public TrustPath? Best(int from, int to)
    {
        // What it costs is found faster than where it leads, and nothing dearer has to be looked at then.
        var cost = WithPairs(p => p.Cost(from, to, null));
        return double.IsPositiveInfinity(cost) ? null : Best(from, to, TrustRule.MaxHops, null, cost);
    }

    /// <summary>The best route within so many hops from one to the other, or null.</summary>
    public TrustPath? Best(int from, int to, int maxHops, VertexSet? excluded, double mostCost = double.PositiveInfinity) =>
        With(outward, MakeOutward, from, maxHops, excluded, s => s.PathTo(to), mostCost) is { Hops: > 0 } path ? Describe(path) : null;

    /// <summary>P*: the strength of the best route of at most <see cref="TrustRule.MaxHops"/> hops from one to the other; 0 where there is none.</summary>
    public double Strength(int from, int to, VertexSet? excluded = null) => WithPairs(p => TrustRule.Strength(p.Cost(from, to, excluded)));

    /// <summary>Lends what compares one with many.</summary>
    public T WithPairs<T>(Func<PairStrengths, T> read)
    {
        if (!pairs.TryTake(out var strengths))
        {
            strengths = makePairs.Value();
        }

        var answer = read(strengths);
        pairs.Add(strengths);
        return answer;
    }

    /// <summary>Whether there is a route that needs no tie that the programme brought about.</summary>
    public bool ReachesWithoutProject(int from, int to, int maxHops) =>
        With(withoutProject, () => new PathSearch(network.Arcs, network.CostsWithoutProject), from, maxHops, null, s => s.IsReached(to) && double.IsFinite(s.Cost(to)));

    public TrustPath Describe(HopPath path)
    {
        var hops = new TrustHop[path.Hops];
        double product = 1;
        double bottleneck = 1;
        for (var i = 0; i < hops.Length; i++)
        {
            var arc = path.Arcs[i];
            var reading = network.ReadingOf(arc);
            hops[i] = new TrustHop(
                vertices[path.Vertices[i]].Id,
                vertices[path.Vertices[i + 1]].Id,
                network.TieOf(arc),
                network.IsReversed(arc),
                reading.Aged,
                reading.Unaged,
                reading.Assumed,
                reading.SeenOn);
            product *= i == 0 ? reading.Aged : reading.Aged * TrustRule.HopDecay;
            bottleneck = Math.Min(bottleneck, reading.Aged);
        }

        return new TrustPath(vertices[path.Vertices[0]].Id, vertices[path.Vertices[^1]].Id, hops.ToValueList(), product, bottleneck);
    }

    private PathSearch MakeOutward() => new(network.Arcs, network.Costs);

    private static T With<T>(
        ConcurrentBag<PathSearch> kept, Func<PathSearch> make, int source, int maxHops, VertexSet? excluded, Func<PathSearch, T> read, double mostCost = double.PositiveInfinity)
    {
        if (!kept.TryTake(out var search))
        {
            search = make();
        }

        search.Run(source, maxHops, excluded, mostCost);
        var answer = read(search);
        kept.Add(search);
        return answer;
    }
}

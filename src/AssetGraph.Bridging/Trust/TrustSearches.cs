using System.Collections.Concurrent;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Paths;
using AssetGraph.Domain;
using Direction = AssetGraph.Graphs.Paths.Direction;

namespace AssetGraph.Bridging.Trust;

/// <summary>Searches of one trust network, their workspaces kept for the next one who asks. Safe to use from several threads.</summary>
internal sealed class TrustSearches(TrustNetwork network, VertexMap vertices)
{
    private readonly ConcurrentBag<PathSearch> outward = [];
    private readonly ConcurrentBag<PathSearch> inward = [];
    private readonly ConcurrentBag<PathSearch> withoutProject = [];

    public TrustNetwork Network => network;

    /// <summary>Strengths of the best routes along which <paramref name="source"/> trusts others, within the hop limit; written for every vertex, 0 where there is none.</summary>
    public T Outward<T>(int source, int maxHops, VertexSet? excluded, Func<PathSearch, T> read) =>
        With(outward, () => new PathSearch(network.Arcs, network.Costs), source, maxHops, excluded, read);

    /// <summary>The same against the arcs: routes along which others trust <paramref name="target"/>.</summary>
    public T Inward<T>(int target, int maxHops, VertexSet? excluded, Func<PathSearch, T> read) =>
        With(inward, () => new PathSearch(network.Arcs, network.Costs, PathObjective.Sum, Direction.In), target, maxHops, excluded, read);

    /// <summary>The best route from one to the other, or null.</summary>
    public TrustPath? Best(int from, int to, int maxHops, VertexSet? excluded = null) =>
        Outward(from, maxHops, excluded, s => s.PathTo(to)) is { Hops: > 0 } path ? Describe(path) : null;

    /// <summary>P*: the strength of the best route from one to the other; 0 where there is none.</summary>
    public double Strength(int from, int to, int maxHops, VertexSet? excluded = null) =>
        Outward(from, maxHops, excluded, s => TrustRule.Strength(s.Cost(to)));

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

    private static T With<T>(ConcurrentBag<PathSearch> kept, Func<PathSearch> make, int source, int maxHops, VertexSet? excluded, Func<PathSearch, T> read)
    {
        if (!kept.TryTake(out var search))
        {
            search = make();
        }

        search.Run(source, maxHops, excluded);
        var answer = read(search);
        kept.Add(search);
        return answer;
    }
}

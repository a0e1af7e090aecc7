using AssetGraph.Graphs;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Bridging.Trust;

/// <summary>The routes from one asset to another by which trust travels, best first, hop by hop. Safe to use from several threads.</summary>
/// <param name="graph">The graph to look in.</param>
public sealed class TrustPathFinder(BridgingGraph graph)
{
    /// <summary>The most hops that may be asked for.</summary>
    public const int LongestPath = 8;

    /// <summary>The most paths that may be asked for.</summary>
    public const int MostPaths = 100;

    /// <summary>The k best loopless routes along which one asset trusts another.</summary>
    /// <param name="fromId">The asset that trusts.</param>
    /// <param name="toId">The asset that is to be trusted; another one.</param>
    /// <param name="count">How many to answer at most, 1 … 100.</param>
    /// <param name="maxHops">The most hops, 1 … 8; routes of more than 4 are shown when asked for, and count in no score.</param>
    /// <param name="mode">Which route is best.</param>
    /// <param name="cancellationToken">Stops the work between searches.</param>
    /// <returns>
    /// Best first, equal ones by fewer hops, then by the ids along the way; fewer than asked for where there are no more, none where no route joins the
    /// two (an isolate, another component, or only open distrust in between).
    /// </returns>
    /// <exception cref="BridgingException">AG3001 or AG3002 for an asset that is not there or takes no part; AG3005 for a number out of range or twice the same asset.</exception>
    /// <remarks>Cost: at most count × maxHops searches, each linear in the arcs within reach.</remarks>
    public IReadOnlyList<TrustPath> Find(
        string fromId, string toId, int count = 3, int maxHops = TrustRule.MaxHops, TrustPathMode mode = TrustPathMode.Strength, CancellationToken cancellationToken = default)
    {
        var from = graph.RequireVertex(fromId, "from");
        var to = graph.RequireVertex(toId, "to");
        Require(from != to, "to", $"'{toId}' is where the path starts", "another asset");
        Require(count is >= 1 and <= MostPaths, "count", $"{count} is out of range", $"1 to {MostPaths}");
        Require(maxHops is >= 1 and <= LongestPath, "maxHops", $"{maxHops} is out of range", $"1 to {LongestPath}");
        Require(Enum.IsDefined(mode), "mode", $"{(int)mode} is no mode", "Strength or Bottleneck");

        var network = graph.Trust;
        var search = mode == TrustPathMode.Strength
            ? new KBestPaths(network.Arcs, network.Costs)
            : new KBestPaths(network.Arcs, network.BottleneckCosts, PathObjective.Bottleneck);
        var found = search.Find(from, to, count, maxHops, cancellation: cancellationToken);
        return [.. found.Select(graph.Searches.Describe)];
    }

    private static void Require(bool holds, string where, string problem, string expected)
    {
        if (!holds)
        {
            throw new BridgingException("AG3005", where, problem, expected);
        }
    }
}

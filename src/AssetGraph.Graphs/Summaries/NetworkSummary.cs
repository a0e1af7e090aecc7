using AssetGraph.Graphs.Components;
using AssetGraph.Graphs.KeyPlayers;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Summaries;

/// <summary>The size and shape of a network: density, reciprocity, pieces, distances.</summary>
public static class NetworkSummary
{
    /// <summary>Computes the summary; weights are ignored.</summary>
    /// <param name="graph">Any graph; distances run along the arcs.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <remarks>Cost: a few passes over the arcs for each 64 vertices; a directed graph takes it twice.</remarks>
    public static NetworkScores Compute(Graph graph, int workers = 0, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        double n = graph.VertexCount;
        var ties = graph.UnderlyingUndirected();
        var components = WeakComponents.Find(graph, cancellation);
        var along = DistanceSummary.Compute(graph, workers: workers, cancellation: cancellation, progress: progress);
        var either = graph.IsDirected ? DistanceSummary.Compute(ties, workers: workers, cancellation: cancellation, progress: progress) : along;

        // An arc that is answered is not one more tie of the underlying graph.
        double answered = graph.IsDirected ? 2.0 * (graph.ArcCount - ties.TieCount) : graph.ArcCount;
        return new NetworkScores(
            n < 2 ? double.NaN : graph.ArcCount / (n * (n - 1)),
            graph.ArcCount / n,
            answered / graph.ArcCount,
            Enumerable.Range(0, graph.VertexCount).Count(v => ties.OutDegree(v) == 0),
            components.Count,
            components.Count == 0 ? 0 : components.Sizes[0],
            along.Mean,
            along.Longest,
            along.Efficiency,
            KeyPlayerValue.Undirected(ties, [], KeyPlayerGoal.Fragmentation, cancellation),
            n < 2 ? 1 : 1 - either.Efficiency);
    }
}

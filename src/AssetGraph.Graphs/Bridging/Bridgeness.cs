using AssetGraph.Graphs.Centrality;

namespace AssetGraph.Graphs.Bridging;

/// <summary>
/// Betweenness that tells bridges between regions from hubs within one: only pairs with neither end among the vertex's neighbours
/// count (Jensen et al. 2016).
/// </summary>
public static class Bridgeness
{
    /// <summary>Computes bridgeness of all vertices on the underlying undirected graph, by hops; unordered pairs once.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>At most betweenness; 0 for isolates.</returns>
    /// <remarks>Cost: as of <see cref="Betweenness"/>.</remarks>
    public static double[] Compute(Graph graph, int workers = 0, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = graph.UnderlyingUndirected().WithoutWeights();
        int n = ties.VertexCount;
        double[] ordered = OrderedChunks.Sum(n, 8, n, workers, () =>
        {
            var kernel = new HopDependencies(ties);
            return (from, to, into) =>
            {
                for (int s = from; s < to && !cancellation.IsCancellationRequested; s++)
                {
                    kernel.Run(s);
                    kernel.AddBeyondNeighbours(into);
                }
            };
        }, progress, cancellation);
        return Array.ConvertAll(ordered, b => b / 2);
    }
}

using AssetGraph.Graphs.Centrality;

namespace AssetGraph.Graphs.Bridging;

/// <summary>Who lies between dense parts rather than in them: betweenness times the bridging coefficient (Hwang et al. 2006).</summary>
public static class HwangBridging
{
    /// <summary>Computes bridging centrality of all vertices on the underlying undirected graph; weights are ignored.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <remarks>Cost: as of <see cref="Betweenness"/>.</remarks>
    public static HwangScores Compute(Graph graph, int workers = 0, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = graph.UnderlyingUndirected();
        double[] between = Betweenness.Compute(ties, new BetweennessOptions { Workers = workers }, cancellation, progress).Raw;
        var coefficient = new double[between.Length];
        for (int v = 0; v < coefficient.Length; v++)
        {
            double sum = 0;
            foreach (int u in ties.OutNeighbours(v))
            {
                sum += 1.0 / ties.OutDegree(u);
            }

            coefficient[v] = ties.OutDegree(v) == 0 ? double.NaN : 1.0 / ties.OutDegree(v) / sum;
        }

        return new HwangScores([.. between.Zip(coefficient, (b, c) => b * c)], coefficient);
    }
}

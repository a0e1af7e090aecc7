using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Bridging;

/// <summary>How much the network's cohesion would fall, on average, if one of a vertex's ties went (Valente and Fujimoto 2010).</summary>
public static class ValenteFujimoto
{
    /// <summary>Computes the mean drop of Σ 1/d / n(n − 1) over the ties of each vertex, on the underlying undirected graph, by
    /// hops.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work between ties.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>0 for isolates.</returns>
    /// <remarks>Cost: m times n/64 passes over the arcs: for networks of some thousand ties.</remarks>
    public static double[] Compute(Graph graph, int workers = 0, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = graph.UnderlyingUndirected().WithoutWeights();
        var edges = new List<(int From, int To)>(ties.TieCount);
        for (int v = 0; v < ties.VertexCount; v++)
        {
            foreach (int u in ties.OutNeighbours(v))
            {
                if (v < u)
                {
                    edges.Add((v, u));
                }
            }
        }

        double before = DistanceSummary.Compute(ties, cancellation: cancellation).Efficiency;
        var drop = new double[edges.Count];
        int done = 0;
        OrderedChunks.ForEach(edges.Count, workers, () => i =>
        {
            drop[i] = before - DistanceSummary.Compute(Without(ties, edges, i), workers: 1, cancellation: cancellation).Efficiency;
            progress?.Report((double)Interlocked.Increment(ref done) / edges.Count);
        }, cancellation);

        var mean = new double[ties.VertexCount];
        for (int i = 0; i < edges.Count; i++)
        {
            mean[edges[i].From] += drop[i] / ties.OutDegree(edges[i].From);
            mean[edges[i].To] += drop[i] / ties.OutDegree(edges[i].To);
        }

        return mean;
    }

    private static Graph Without(Graph ties, List<(int From, int To)> edges, int omitted)
    {
        var builder = new GraphBuilder(ties.VertexCount);
        for (int i = 0; i < edges.Count; i++)
        {
            if (i != omitted)
            {
                builder.Add(edges[i].From, edges[i].To);
            }
        }

        return builder.Build();
    }
}

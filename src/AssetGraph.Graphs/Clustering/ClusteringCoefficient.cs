namespace AssetGraph.Graphs.Clustering;

/// <summary>How far one's neighbours are tied to each other (Watts and Strogatz 1998; for the network, Luce and Perry 1949).</summary>
public static class ClusteringCoefficient
{
    /// <summary>Computes clustering on the underlying undirected graph, weights ignored.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. Makes no difference to the result.</param>
    /// <remarks>Cost: as of <see cref="Triangles.Count"/>.</remarks>
    public static ClusteringScores Compute(Graph graph, CancellationToken cancellation = default, int workers = 0)
    {
        long[] triangles = Triangles.Count(graph, cancellation, workers);
        var ties = graph.UnderlyingUndirected();
        var local = new double[triangles.Length];
        double corners = 0;
        double triples = 0;
        double sum = 0;
        int defined = 0;
        for (int v = 0; v < local.Length; v++)
        {
            double degree = ties.OutDegree(v);
            double pairs = degree * (degree - 1) / 2;
            local[v] = degree < 2 ? double.NaN : triangles[v] / pairs;
            if (degree >= 2)
            {
                corners += triangles[v];
                triples += pairs;
                sum += local[v];
                defined++;
            }
        }

        return new ClusteringScores(local, triangles, corners / triples, sum / defined, sum / local.Length);
    }
}

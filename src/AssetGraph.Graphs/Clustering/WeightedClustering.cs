namespace AssetGraph.Graphs.Clustering;

/// <summary>Local clustering in which strong ties count more, in the two ways in use: Barrat et al. 2004 (igraph) and Onnela et al. 2005
/// (NetworkX). They are different measures and don't rank alike.</summary>
public static class WeightedClustering
{
    /// <summary>Computes both on the underlying undirected graph (weights of mutual arcs added).</summary>
    /// <param name="graph">Any graph; without weights every weight is 1, and both equal plain clustering.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>Cost: at most m·√m.</remarks>
    public static WeightedClusteringScores Compute(Graph graph, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = graph.UnderlyingUndirected();
        int n = ties.VertexCount;
        double largest = 0;
        for (int a = 0; a < ties.ArcCount; a++)
        {
            largest = Math.Max(largest, ties.Weight(a));
        }

        var closed = new double[n];
        var volume = new double[n];
        TriangleWalk.Over(ties, (v, u, w, vu, vw, uw) =>
        {
            double a = ties.Weight(vu);
            double b = ties.Weight(vw);
            double c = ties.Weight(uw);
            closed[v] += a + b;
            closed[u] += a + c;
            closed[w] += b + c;
            double root = Math.Cbrt(a / largest) * Math.Cbrt(b / largest) * Math.Cbrt(c / largest);
            volume[v] += root;
            volume[u] += root;
            volume[w] += root;
        }, cancellation);

        var arithmetic = new double[n];
        var geometric = new double[n];
        for (int v = 0; v < n; v++)
        {
            double degree = ties.OutDegree(v);
            double strength = 0;
            for (int a = ties.Offsets[v]; a < ties.Offsets[v + 1]; a++)
            {
                strength += ties.Weight(a);
            }

            arithmetic[v] = degree < 2 ? double.NaN : closed[v] / (strength * (degree - 1));
            geometric[v] = degree < 2 ? double.NaN : 2 * volume[v] / (degree * (degree - 1));
        }

        return new WeightedClusteringScores(arithmetic, geometric);
    }
}

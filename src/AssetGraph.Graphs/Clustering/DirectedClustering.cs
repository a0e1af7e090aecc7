namespace AssetGraph.Graphs.Clustering;

/// <summary>Local clustering that knows direction, by the kinds of directed triangle (Fagiolo 2007).</summary>
public static class DirectedClustering
{
    /// <summary>Computes all kinds.</summary>
    /// <param name="graph">Any graph; of an undirected one every tie is two arcs, and all kinds equal plain clustering.</param>
    /// <param name="useWeights">Whether an arc counts the cube root of its weight over the largest, instead of 1.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>Cost: at most m·√m, and the logarithm of a degree for each triangle.</remarks>
    public static DirectedClusteringScores Compute(Graph graph, bool useWeights = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        int n = graph.VertexCount;
        var used = useWeights ? graph : graph.WithoutWeights();
        double largest = 0;
        for (int a = 0; a < used.ArcCount; a++)
        {
            largest = Math.Max(largest, used.Weight(a));
        }

        var counts = new double[4][];
        for (int kind = 0; kind < counts.Length; kind++)
        {
            counts[kind] = new double[n];
        }

        TriangleWalk.Over(graph.UnderlyingUndirected(), (v, u, w, _, _, _) =>
        {
            double vu = Root(v, u);
            double uv = Root(u, v);
            double vw = Root(v, w);
            double wv = Root(w, v);
            double uw = Root(u, w);
            double wu = Root(w, u);
            Corner(v, vu, uv, vw, wv, uw, wu);
            Corner(u, uv, vu, uw, wu, vw, wv);
            Corner(w, wv, vw, wu, uw, vu, uv);
        }, cancellation);

        var scores = new DirectedClusteringScores(new double[n], counts[0], counts[1], counts[2], counts[3]);
        for (int v = 0; v < n; v++)
        {
            double outs = graph.OutDegree(v);
            double ins = graph.InDegree(v);
            double mutual = Mutual(graph, v);
            double all = counts[0][v] + counts[1][v] + counts[2][v] + counts[3][v];
            scores.All[v] = Share(all, (outs + ins) * (outs + ins - 1) - 2 * mutual);
            scores.Cycle[v] = Share(counts[0][v], outs * ins - mutual);
            scores.Middleman[v] = Share(counts[1][v], outs * ins - mutual);
            scores.In[v] = Share(counts[2][v], ins * (ins - 1));
            scores.Out[v] = Share(counts[3][v], outs * (outs - 1));
        }

        return scores;

        double Root(int from, int to)
        {
            int arc = used.FindArc(from, to);
            return arc < 0 ? 0 : Math.Cbrt(used.Weight(arc) / largest);
        }

        // The triangles at i with j and h, by the six arcs that may be there.
        void Corner(int i, double ij, double ji, double ih, double hi, double jh, double hj)
        {
            counts[0][i] += ij * jh * hi + ih * hj * ji;
            counts[1][i] += ij * hj * hi + ih * jh * ji;
            counts[2][i] += ji * jh * hi + hi * hj * ji;
            counts[3][i] += ij * jh * ih + ih * hj * ij;
        }
    }

    private static double Share(double found, double possible) => possible > 0 ? found / possible : double.NaN;

    private static int Mutual(Graph graph, int vertex)
    {
        var outs = graph.OutNeighbours(vertex);
        var ins = graph.InNeighbours(vertex);
        int both = 0;
        for (int i = 0, j = 0; i < outs.Length && j < ins.Length;)
        {
            both += outs[i] == ins[j] ? 1 : 0;
            int from = outs[i];
            i += from <= ins[j] ? 1 : 0;
            j += ins[j] <= from ? 1 : 0;
        }

        return both;
    }
}

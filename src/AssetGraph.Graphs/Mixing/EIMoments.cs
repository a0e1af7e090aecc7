namespace AssetGraph.Graphs.Mixing;

/// <summary>
/// Mean and standard deviation of the E–I index over all relabellings of the vertices, exactly, for weighted ties too: the share of ties
/// within groups is I/M, and E[I²] needs only the chances that one tie, two ties with a common end, and two without, lie within.
/// </summary>
internal static class EIMoments
{
    public static (double Mean, double StandardDeviation) Of(Graph graph, Partition partition)
    {
        double n = graph.VertexCount;
        var strength = new double[graph.VertexCount];
        var dyads = new Dictionary<(int, int), double>();
        double all = 0;
        foreach (var (v, u, w) in EIIndex.Ties(graph))
        {
            all += w;
            strength[v] += w;
            strength[u] += w;
            var dyad = (Math.Min(v, u), Math.Max(v, u));
            dyads[dyad] = dyads.GetValueOrDefault(dyad) + w;
        }

        if (all == 0)
        {
            return (double.NaN, double.NaN);
        }

        double pairs = 0;
        double triples = 0;
        double fours = 0;
        double ordered = 0;
        foreach (int size in partition.Sizes)
        {
            double k = size;
            pairs += k * (k - 1);
            triples += k * (k - 1) * (k - 2);
            fours += k * (k - 1) * (k - 2) * (k - 3);
            ordered += k * (k - 1) * k * (k - 1);
        }

        double one = pairs / (n * (n - 1));
        double shared = n < 3 ? 0 : triples / (n * (n - 1) * (n - 2));
        double apart = n < 4 ? 0 : (fours + pairs * pairs - ordered) / (n * (n - 1) * (n - 2) * (n - 3));
        double same = dyads.Values.Sum(w => w * w);
        double touching = strength.Sum(s => s * s) - 2 * same;
        double disjoint = all * all - same - touching;
        double variance = one * same + shared * touching + apart * disjoint - (all * one) * (all * one);
        return (1 - 2 * one, 2 * Math.Sqrt(Math.Max(variance, 0)) / all);
    }
}

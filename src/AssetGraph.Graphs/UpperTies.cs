namespace AssetGraph.Graphs;

/// <summary>
/// Each tie of an undirected graph once, kept at its end of lower degree (of equal degrees, of lower number). A hub keeps few of its ties,
/// so going through the kept ties of all neighbours of a vertex costs little, and no pair of neighbours is met twice.
/// </summary>
internal sealed class UpperTies
{
    private UpperTies(int[] offsets, int[] targets, double[]? weights)
    {
        Offsets = offsets;
        Targets = targets;
        Weights = weights;
    }

    public int[] Offsets { get; }

    public int[] Targets { get; }

    /// <summary>Parallel to <see cref="Targets"/>; null where every weight is 1.</summary>
    public double[]? Weights { get; }

    public static UpperTies Of(Graph ties)
    {
        int n = ties.VertexCount;
        int[] rows = ties.OffsetArray;
        int[] heads = ties.TargetArray;
        var offsets = new int[n + 1];
        var targets = new int[ties.TieCount + 1];    // one to spare: written before it is counted
        double[]? weights = ties.WeightArray is null ? null : new double[ties.TieCount + 1];
        int at = 0;
        for (int v = 0; v < n; v++)
        {
            int degree = rows[v + 1] - rows[v];
            for (int a = rows[v]; a < rows[v + 1]; a++)
            {
                int u = heads[a];
                int other = rows[u + 1] - rows[u];
                targets[at] = u;
                if (weights is not null)
                {
                    weights[at] = ties.WeightArray![a];
                }

                at += degree < other || (degree == other && v < u) ? 1 : 0;
            }

            offsets[v + 1] = at;
        }

        return new UpperTies(offsets, targets, weights);
    }
}

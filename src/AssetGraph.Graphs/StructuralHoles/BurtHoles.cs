namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>Burt's measures of structural holes, all four in one pass (Burt 1992).</summary>
public static class BurtHoles
{
    /// <summary>Computes constraint, effective size, efficiency and hierarchy of all vertices.</summary>
    /// <param name="graph">Any graph; a directed one is read as S = A + Aᵀ, so a mutual tie counts twice.</param>
    /// <param name="options">How to count; null for the conventions.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>NaN for isolates; all 1 for a vertex with one alter.</returns>
    /// <remarks>Cost: for each tie the ties that either end has with vertices of higher degree, at most m·√m in all; memory 4 to 12 bytes
    /// per tie, and for each thread 4 per vertex and 40 per tie of the largest hub.</remarks>
    public static HoleScores Compute(
        Graph graph, HoleOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        int n = graph.VertexCount;
        options ??= new HoleOptions();
        var scores = new HoleScores(new double[n], new double[n], new double[n], new double[n]);
        new BurtNetwork(graph, options).ForEachEgo(
            (ego, constraint, redundancy) =>
            {
                double total = 0;
                double effective = 0;
                for (int j = 0; j < constraint.Length; j++)
                {
                    total += constraint[j];
                    effective += 1 - redundancy[j];
                }

                bool alone = constraint.Length == 0;
                scores.Constraint[ego] = alone ? double.NaN : total;
                scores.EffectiveSize[ego] = alone ? double.NaN : effective;
                scores.Efficiency[ego] = effective / constraint.Length;
                scores.Hierarchy[ego] = options.WithHierarchy ? HierarchyOf(constraint, total) : double.NaN;
            },
            cancellation,
            progress);
        return scores;
    }

    /// <summary>Computes constraint and redundancy of every ordered pair of tied vertices.</summary>
    /// <param name="graph">Any graph; a directed one is read as S = A + Aᵀ.</param>
    /// <param name="options">How to count; null for the conventions.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <remarks>Cost: as of <see cref="Compute"/>, and 16 bytes per arc.</remarks>
    public static DyadicHoles Dyadic(
        Graph graph, HoleOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var network = new BurtNetwork(graph, options ?? new HoleOptions());
        var dyads = new DyadicHoles(network.Ties, new double[network.Ties.ArcCount], new double[network.Ties.ArcCount]);
        network.ForEachEgo(
            (ego, constraint, redundancy) =>
            {
                int first = network.Ties.Offsets[ego];
                constraint.CopyTo(dyads.Constraint.AsSpan(first));
                redundancy.CopyTo(dyads.Redundancy.AsSpan(first));
            },
            cancellation,
            progress);
        return dyads;
    }

    // Coleman–Theil: Σ r ln r / (N ln N) with r = c N / C; 1 with one alter, where every share is the whole.
    private static double HierarchyOf(ReadOnlySpan<double> constraint, double total)
    {
        double n = constraint.Length;
        if (n < 2)
        {
            return n == 1 ? 1 : double.NaN;
        }

        // Where alters have no ties among each other, all terms are the same: the logarithm is the dear part.
        double sum = 0;
        double last = 0;
        double term = 0;
        foreach (double c in constraint)
        {
            if (c != last)
            {
                double r = c * n / total;
                term = r > 0 ? r * Math.Log(r) : 0;
                last = c;
            }

            sum += term;
        }

        return sum / (n * Math.Log(n));
    }
}

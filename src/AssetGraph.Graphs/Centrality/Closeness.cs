using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Centrality;

/// <summary>How near a vertex is to the others: one over its mean distance (Freeman 1979; Wasserman and Faust 1994 for more than one
/// component).</summary>
public static class Closeness
{
    /// <summary>Computes closeness of all vertices.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="options">How to count; null for the conventions.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>One number per vertex; what isolates get is said at <see cref="ClosenessForm"/>.</returns>
    /// <exception cref="GraphException">AG2002 or AG2005 for weights or an exponent that give no lengths.</exception>
    /// <remarks>Cost: as of <see cref="DistanceSummary"/>.</remarks>
    public static double[] Compute(
        Graph graph, ClosenessOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        options ??= new ClosenessOptions();
        var summary = DistanceSummary.Compute(graph, options.Direction, options.Length, options.Alpha, options.Workers, cancellation, progress);
        return Of(summary, options.Form);
    }

    /// <summary>Makes closeness of distances already summed.</summary>
    /// <param name="summary">The sums.</param>
    /// <param name="form">What is done about vertices without a path.</param>
    public static double[] Of(DistanceSummary summary, ClosenessForm form)
    {
        ArgumentNullException.ThrowIfNull(summary);
        double others = summary.Reached.Length - 1;
        var closeness = new double[summary.Reached.Length];
        for (int v = 0; v < closeness.Length; v++)
        {
            double r = summary.Reached[v];
            double sum = summary.Sum[v];
            closeness[v] = form switch
            {
                ClosenessForm.WassermanFaust => r == 0 ? 0 : r * r / (others * sum),
                ClosenessForm.WithinReach => r == 0 ? double.NaN : r / sum,
                ClosenessForm.Classic => r == 0 || r < others ? double.NaN : r / sum,
                ClosenessForm.ValenteForeman => others == 0 || summary.Longest == 0 ? double.NaN : (r * (summary.Longest + 1) - sum) / (summary.Longest * others),
                _ => others == 0 || summary.Longest == 0 ? double.NaN : others / (sum + (others - r) * (summary.Longest + 1)),
            };
        }

        return closeness;
    }
}

using AssetGraph.Graphs.Communities;

namespace AssetGraph.Graphs.Mixing;

/// <summary>Whether ties stay within groups more than chance would have it (Coleman 1958, Freeman 1978, Newman 2003).</summary>
public static class GroupMixing
{
    private const double Zero = 1e-15;
    private const double Rounding = 1e-12;

    /// <summary>Counts ties between groups, and the assortativity, segregation and homophily they make.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="partition">The groups.</param>
    /// <param name="options">How to count and test; null for the conventions.</param>
    /// <param name="cancellation">Stops the work between relabellings.</param>
    /// <param name="progress">Told the share of relabellings done, 0 to 1.</param>
    /// <exception cref="GraphException">AG2007 for a partition of another size; AG2005 for a negative number of relabellings.</exception>
    /// <remarks>Cost: n + m and the square of the number of groups, for each relabelling again.</remarks>
    public static MixingScores Compute(
        Graph graph, Partition partition, MixingOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(partition);
        options ??= new MixingOptions();
        partition.RequireFits(graph);
        if (options.Permutations < 0)
        {
            throw new GraphException("AG2005", "permutations", $"{options.Permutations} is negative", "0 or more");
        }

        var used = options.UseWeights ? graph : graph.WithoutWeights();
        int[] groups = [.. partition.Groups];
        double[][] counts = Count(used, groups, partition.Names.Count);
        double assortativity = Assortativity(counts);
        var (mean, deviation, lower, upper) = Permute(used, groups, partition.Names.Count, assortativity, options, cancellation, progress);
        return new MixingScores(
            counts,
            assortativity,
            Modularity.Of(graph, partition.Groups, new ModularityOptions { UseWeights = options.UseWeights }),
            Segregation(counts, partition),
            [.. partition.Names.Select((_, g) => Homophily(counts[g], g, partition))],
            mean,
            deviation,
            lower,
            upper);
    }

    private static double[][] Count(Graph graph, int[] groups, int groupCount)
    {
        var counts = new double[groupCount][];
        for (int g = 0; g < groupCount; g++)
        {
            counts[g] = new double[groupCount];
        }

        for (int v = 0; v < graph.VertexCount; v++)
        {
            double[] row = counts[groups[v]];
            for (int a = graph.Offsets[v]; a < graph.Offsets[v + 1]; a++)
            {
                row[groups[graph.Targets[a]]] += graph.Weight(a);
            }
        }

        return counts;
    }

    private static double Assortativity(double[][] counts)
    {
        double all = counts.Sum(row => row.Sum());
        double within = 0;
        double chance = 0;
        for (int g = 0; g < counts.Length; g++)
        {
            within += counts[g][g] / all;
            chance += counts[g].Sum() / all * (counts.Sum(row => row[g]) / all);
        }

        return 1 - chance > Zero ? (within - chance) / (1 - chance) : double.NaN;
    }

    private static double Segregation(double[][] counts, Partition partition)
    {
        double n = partition.Groups.Count;
        double all = counts.Sum(row => row.Sum());
        double across = all - counts.Select((row, g) => row[g]).Sum();
        double expected = 1 - partition.Sizes.Sum(s => s / n * ((s - 1) / (n - 1)));
        return all > 0 && expected > Zero ? 1 - across / (all * expected) : double.NaN;
    }

    private static double Homophily(double[] row, int group, Partition partition)
    {
        double ties = row.Sum();
        double chance = (partition.Sizes[group] - 1.0) / (partition.Groups.Count - 1.0);
        double excess = row[group] - ties * chance;
        return ties == 0 || chance >= 1 ? double.NaN : excess >= 0 ? excess / (ties * (1 - chance)) : excess / (ties * chance);
    }

    private static (double Mean, double Deviation, double Lower, double Upper) Permute(
        Graph graph, int[] groups, int groupCount, double observed, MixingOptions options, CancellationToken cancellation, IProgress<double>? progress)
    {
        if (options.Permutations == 0 || double.IsNaN(observed))
        {
            return (double.NaN, double.NaN, double.NaN, double.NaN);
        }

        int[] labels = (int[])groups.Clone();
        var random = new SeededRandom(options.Seed);
        var drawn = new double[options.Permutations];
        for (int p = 0; p < drawn.Length; p++)
        {
            cancellation.ThrowIfCancellationRequested();
            random.Shuffle(labels);
            drawn[p] = Assortativity(Count(graph, labels, groupCount));
            progress?.Report((p + 1.0) / drawn.Length);
        }

        // A relabelling may leave ties of one kind only; it says nothing either way.
        double[] defined = [.. drawn.Where(double.IsFinite)];
        double mean = defined.Sum() / defined.Length;
        return (
            mean,
            Math.Sqrt(defined.Sum(r => (r - mean) * (r - mean)) / defined.Length),
            (1.0 + defined.Count(r => r <= observed + Rounding)) / (1 + defined.Length),
            (1.0 + defined.Count(r => r >= observed - Rounding)) / (1 + defined.Length));
    }
}

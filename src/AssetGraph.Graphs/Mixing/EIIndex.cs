namespace AssetGraph.Graphs.Mixing;

/// <summary>Whether ties lead out of groups or stay within: (E − I)/(E + I) (Krackhardt and Stern 1988).</summary>
public static class EIIndex
{
    /// <summary>Computes the index of the network, its groups and its vertices, and tests it against random groups of the same
    /// sizes.</summary>
    /// <param name="graph">Any graph; of a directed one each arc counts once.</param>
    /// <param name="partition">The groups.</param>
    /// <param name="options">How to count and test; null for the conventions.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>−1 (all ties within) to 1 (all ties across); NaN where there is no tie. What chance would bring is not 0: see the expected
    /// value.</returns>
    /// <exception cref="GraphException">AG2007 for a partition of another size; AG2005 for a negative number of relabellings.</exception>
    /// <remarks>Cost: n + m, for each relabelling again.</remarks>
    public static EIScores Compute(Graph graph, Partition partition, EIOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(partition);
        options ??= new EIOptions();
        partition.RequireFits(graph);
        if (options.Permutations < 0)
        {
            throw new GraphException("AG2005", "permutations", $"{options.Permutations} is negative", "0 or more");
        }

        var used = options.UseWeights ? graph : graph.WithoutWeights();
        int[] groups = [.. partition.Groups];
        var (external, inside, node, group) = Split(used, groups, partition.Names.Count);
        double index = (external - inside) / (external + inside);
        var (expected, deviation) = EIMoments.Of(used, partition);
        double lower = double.NaN;
        double upper = double.NaN;
        if (options.Permutations > 0 && !double.IsNaN(index))
        {
            (lower, upper) = Permute(used, groups, index, options, cancellation, progress);
        }

        double z = deviation > 0 ? (index - expected) / deviation : double.NaN;
        return new EIScores(index, node, group, expected, deviation, z, lower, upper);
    }

    private static (double External, double Internal, double[] Node, double[] Group) Split(Graph graph, int[] groups, int groupCount)
    {
        int n = graph.VertexCount;
        var nodeOut = new double[n];
        var nodeIn = new double[n];
        var groupOut = new double[groupCount];
        var groupIn = new double[groupCount];
        double external = 0;
        double inside = 0;
        foreach (var (v, u, w) in Ties(graph))
        {
            bool within = groups[v] == groups[u];
            (within ? nodeIn : nodeOut)[v] += w;
            (within ? nodeIn : nodeOut)[u] += w;
            if (within)
            {
                inside += w;
                groupIn[groups[v]] += w;
            }
            else
            {
                external += w;
                groupOut[groups[v]] += w;
                groupOut[groups[u]] += w;
            }
        }

        return (external, inside, Index(nodeOut, nodeIn), Index(groupOut, groupIn));

        static double[] Index(double[] outs, double[] ins) => [.. outs.Zip(ins, (e, i) => (e - i) / (e + i))];
    }

    private static (double Lower, double Upper) Permute(Graph graph, int[] groups, double index, EIOptions options, CancellationToken cancellation, IProgress<double>? progress)
    {
        int[] labels = (int[])groups.Clone();
        var random = new SeededRandom(options.Seed);
        int asLow = 0;
        int asHigh = 0;
        for (int p = 0; p < options.Permutations; p++)
        {
            cancellation.ThrowIfCancellationRequested();
            random.Shuffle(labels);
            double external = 0;
            double all = 0;
            foreach (var (v, u, w) in Ties(graph))
            {
                all += w;
                external += labels[v] == labels[u] ? 0 : w;
            }

            double drawn = (2 * external - all) / all;
            const double Rounding = 1e-12;
            asLow += drawn <= index + Rounding ? 1 : 0;
            asHigh += drawn >= index - Rounding ? 1 : 0;
            progress?.Report((p + 1.0) / options.Permutations);
        }

        return ((1.0 + asLow) / (1 + options.Permutations), (1.0 + asHigh) / (1 + options.Permutations));
    }

    /// <summary>Each tie once.</summary>
    internal static IEnumerable<(int From, int To, double Weight)> Ties(Graph graph)
    {
        for (int v = 0; v < graph.VertexCount; v++)
        {
            for (int a = graph.Offsets[v]; a < graph.Offsets[v + 1]; a++)
            {
                if (graph.IsDirected || v < graph.Targets[a])
                {
                    yield return (v, graph.Targets[a], graph.Weight(a));
                }
            }
        }
    }
}

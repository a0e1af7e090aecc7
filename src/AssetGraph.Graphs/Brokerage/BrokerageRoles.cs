namespace AssetGraph.Graphs.Brokerage;

/// <summary>How often a vertex stands between two others that have no tie, and between which groups (Gould and Fernandez 1989).</summary>
public static class BrokerageRoles
{
    /// <summary>Counts the roles of all vertices. Weights are ignored; groups may be given by kind, place or community.</summary>
    /// <param name="graph">Any graph. Of an undirected one each unordered open two-path counts once, and representative equals
    /// gatekeeper.</param>
    /// <param name="partition">The groups.</param>
    /// <param name="options">How to test; null for counts and moments only.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share of relabellings done, 0 to 1.</param>
    /// <exception cref="GraphException">AG2007 for a partition of another size; AG2005 for a negative number of relabellings.</exception>
    /// <remarks>Cost: n + m and the closed two-paths, for each relabelling again; partial counts cost all two-paths. Memory: 8 bytes for
    /// each closed two-path.</remarks>
    public static BrokerageScores Compute(
        Graph graph, Partition partition, BrokerageOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(partition);
        options ??= new BrokerageOptions();
        partition.RequireFits(graph);
        if (options.Permutations < 0)
        {
            throw new GraphException("AG2005", "permutations", $"{options.Permutations} is negative", "0 or more");
        }

        int n = graph.VertexCount;
        if (options.OrderedPairs && !graph.IsDirected)
        {
            graph = new Graph(true, graph.OffsetArray, graph.TargetArray, graph.WeightArray, graph.DroppedLoops, graph.MergedParallels);
        }

        int[] groups = [.. partition.Groups];
        var paths = new OpenTwoPaths(graph, cancellation);
        var counts = RoleCounts.Empty(n);
        paths.Count(groups, partition.Names.Count, counts);
        var (expected, deviation) = BrokerageMoments.Of(graph, partition);
        var z = RoleCounts.Empty(n);
        ForEach(n, (r, v) => Cell(z, r)[v] = Cell(deviation, r)[v] > 0 ? (Cell(counts, r)[v] - Cell(expected, r)[v]) / Cell(deviation, r)[v] : double.NaN);
        return new BrokerageScores(
            counts, expected, deviation, z,
            Permute(paths, groups, partition.Names.Count, counts, options, cancellation, progress),
            options.Partial ? PartialBrokerage.Of(graph, groups, cancellation) : null);
    }

    private static RoleCounts Permute(
        OpenTwoPaths paths, int[] groups, int groupCount, RoleCounts counts, BrokerageOptions options, CancellationToken cancellation, IProgress<double>? progress)
    {
        int n = groups.Length;
        var upper = RoleCounts.Empty(n);
        var drawn = RoleCounts.Empty(n);
        int[] labels = (int[])groups.Clone();
        var random = new SeededRandom(options.Seed);
        for (int p = 0; p < options.Permutations; p++)
        {
            cancellation.ThrowIfCancellationRequested();
            random.Shuffle(labels);
            paths.Count(labels, groupCount, drawn);
            ForEach(n, (r, v) => Cell(upper, r)[v] += Cell(drawn, r)[v] >= Cell(counts, r)[v] ? 1 : 0);
            progress?.Report((p + 1.0) / options.Permutations);
        }

        ForEach(n, (r, v) => Cell(upper, r)[v] = options.Permutations == 0 || r == RoleCounts.Roles
            ? double.NaN
            : (1 + Cell(upper, r)[v]) / (1 + options.Permutations));
        return upper;
    }

    // The roles, then the total.
    private static double[] Cell(RoleCounts counts, int role) => role < RoleCounts.Roles ? counts.ByRole[role] : counts.Total;

    private static void ForEach(int n, Action<int, int> action)
    {
        for (int r = 0; r <= RoleCounts.Roles; r++)
        {
            for (int v = 0; v < n; v++)
            {
                action(r, v);
            }
        }
    }
}

using AssetGraph.Graphs.Centrality;

namespace AssetGraph.Graphs.Brokerage;

/// <summary>
/// Betweenness split by the role in which a vertex stands between the two ends, by the groups of the three: Gould and Fernandez's roles for
/// paths of any length (Everett and Borgatti 2012). The roles add up to betweenness.
/// </summary>
public static class RoleBetweenness
{
    /// <summary>Computes the split for all vertices.</summary>
    /// <param name="graph">Any graph. Of an undirected one each unordered pair counts once, and representative equals gatekeeper: pairs
    /// with one end in the vertex's group.</param>
    /// <param name="partition">The groups.</param>
    /// <param name="options">How to count; null for the conventions. Endpoints are not counted: they stand between nobody.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>By role; the total counts representative and gatekeeper of an undirected graph once, and is betweenness.</returns>
    /// <exception cref="GraphException">AG2007 for a partition of another size; AG2002 or AG2005 for weights or an exponent that give no
    /// lengths.</exception>
    /// <remarks>Cost: betweenness, and from each source one more pass for each group.</remarks>
    public static RoleCounts Compute(
        Graph graph, Partition partition, BetweennessOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(partition);
        options ??= new BetweennessOptions();
        partition.RequireFits(graph);
        int n = graph.VertexCount;
        int[] groups = [.. partition.Groups];
        double[][] members = [.. partition.Names.Select((_, g) => Array.ConvertAll(groups, h => h == g ? 1.0 : 0.0))];
        var makeKernel = Dependencies.For(graph, options.Length, options.Alpha);
        double[] ordered = OrderedChunks.Sum(n, 8, RoleCounts.Roles * n, options.Workers, () =>
        {
            var kernel = makeKernel();
            var towards = new double[n];
            return (from, to, into) =>
            {
                for (int s = from; s < to && !cancellation.IsCancellationRequested; s++)
                {
                    kernel.Run(s);
                    for (int g = 0; g < members.Length; g++)
                    {
                        Array.Clear(towards);
                        kernel.AddVertices(members[g], 1.0, towards);
                        for (int v = 0; v < n; v++)
                        {
                            into[(int)Role(groups[s], groups[v], g) * n + v] += towards[v];
                        }
                    }
                }
            };
        }, progress, cancellation);

        var counts = RoleCounts.Empty(n);
        for (int r = 0; r < RoleCounts.Roles; r++)
        {
            bool once = graph.IsDirected || r is (int)BrokerageRole.Representative or (int)BrokerageRole.Gatekeeper;
            for (int v = 0; v < n; v++)
            {
                counts.ByRole[r][v] = ordered[r * n + v] / (once ? 1 : 2);
            }
        }

        counts.AddUp(graph.IsDirected);
        return counts;
    }

    private static BrokerageRole Role(int source, int broker, int target) =>
        source == broker
            ? target == broker ? BrokerageRole.Coordinator : BrokerageRole.Representative
            : target == broker ? BrokerageRole.Gatekeeper : source == target ? BrokerageRole.Itinerant : BrokerageRole.Liaison;
}

namespace AssetGraph.Graphs.Brokerage;

/// <summary>
/// The open two-paths i→j→k (no arc i→k, i ≠ k) of each broker j, by role. Not one by one: all pairs of sources and targets come from
/// histograms of groups, and the closed ones, which triangles give, are taken off.
/// </summary>
internal sealed class OpenTwoPaths
{
    private readonly Graph graph;
    private readonly int[] closedStarts;
    private readonly int[] closed;      // i and k of each closed two-path of j, in turn; i = k for a mutual tie

    public OpenTwoPaths(Graph graph, CancellationToken cancellation)
    {
        this.graph = graph;
        int n = graph.VertexCount;
        closedStarts = new int[n + 1];
        var pairs = new List<int>();
        var isTarget = new int[n];
        for (int j = 0; j < n; j++)
        {
            cancellation.ThrowIfCancellationRequested();
            var targets = graph.OutNeighbours(j);
            foreach (int k in targets)
            {
                isTarget[k] = j + 1;
            }

            foreach (int i in graph.InNeighbours(j))
            {
                if (isTarget[i] == j + 1)
                {
                    pairs.Add(i);
                    pairs.Add(i);
                }

                var reached = graph.OutNeighbours(i);
                if (reached.Length <= targets.Length)
                {
                    foreach (int k in reached)
                    {
                        AddIf(isTarget[k] == j + 1, i, k);
                    }
                }
                else
                {
                    foreach (int k in targets)
                    {
                        AddIf(k != i && graph.FindArc(i, k) >= 0, i, k);
                    }
                }
            }

            closedStarts[j + 1] = pairs.Count;
        }

        closed = [.. pairs];

        void AddIf(bool isClosed, int i, int k)
        {
            if (isClosed)
            {
                pairs.Add(i);
                pairs.Add(k);
            }
        }
    }

    /// <summary>Counts by role with the given groups.</summary>
    public void Count(ReadOnlySpan<int> groups, int groupCount, RoleCounts into)
    {
        var sources = new double[groupCount];
        var targets = new double[groupCount];
        for (int j = 0; j < graph.VertexCount; j++)
        {
            CountBroker(j, groups, sources, targets, into);
        }

        into.AddUp(graph.IsDirected);
    }

    private void CountBroker(int j, ReadOnlySpan<int> groups, double[] sources, double[] targets, RoleCounts into)
    {
        var ins = graph.InNeighbours(j);
        var outs = graph.OutNeighbours(j);
        int own = groups[j];
        foreach (int i in ins)
        {
            sources[groups[i]]++;
        }

        foreach (int k in outs)
        {
            targets[groups[k]]++;
        }

        Span<double> count = stackalloc double[RoleCounts.Roles];
        count.Clear();
        double same = 0;
        foreach (int i in ins)
        {
            // Each source of another group with the targets of its group; so every group is visited by its members.
            same += groups[i] == own ? 0 : targets[groups[i]];
        }

        double sourcesOutside = ins.Length - sources[own];
        double targetsOutside = outs.Length - targets[own];
        count[(int)BrokerageRole.Coordinator] = sources[own] * targets[own];
        count[(int)BrokerageRole.Representative] = sources[own] * targetsOutside;
        count[(int)BrokerageRole.Gatekeeper] = sourcesOutside * targets[own];
        count[(int)BrokerageRole.Itinerant] = same;
        count[(int)BrokerageRole.Liaison] = sourcesOutside * targetsOutside - same;
        for (int p = closedStarts[j]; p < closedStarts[j + 1]; p += 2)
        {
            count[(int)RoleOf(groups[closed[p]], own, groups[closed[p + 1]])]--;
        }

        foreach (int i in ins)
        {
            sources[groups[i]] = 0;
        }

        foreach (int k in outs)
        {
            targets[groups[k]] = 0;
        }

        for (int r = 0; r < RoleCounts.Roles; r++)
        {
            // An undirected two-path was met from both its ends; with one end in the broker's group, once as either role.
            bool twice = !graph.IsDirected && r is not ((int)BrokerageRole.Representative or (int)BrokerageRole.Gatekeeper);
            into.ByRole[r][j] = twice ? count[r] / 2 : count[r];
        }
    }

    public static BrokerageRole RoleOf(int source, int broker, int target)
    {
        if (source == broker)
        {
            return target == broker ? BrokerageRole.Coordinator : BrokerageRole.Representative;
        }

        if (target == broker)
        {
            return BrokerageRole.Gatekeeper;
        }

        return source == target ? BrokerageRole.Itinerant : BrokerageRole.Liaison;
    }
}

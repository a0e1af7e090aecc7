namespace AssetGraph.Graphs.Brokerage;

/// <summary>Role counts in which each brokered pair is divided among all who broker it.</summary>
internal static class PartialBrokerage
{
    public static RoleCounts Of(Graph graph, int[] groups, CancellationToken cancellation)
    {
        int n = graph.VertexCount;
        var counts = RoleCounts.Empty(n);
        var brokers = new int[n];
        var met = new List<int>();
        for (int i = 0; i < n; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            met.Clear();
            foreach (int j in graph.OutNeighbours(i))
            {
                foreach (int k in graph.OutNeighbours(j))
                {
                    if (brokers[k]++ == 0)
                    {
                        met.Add(k);
                    }
                }
            }

            // Pairs that are tied, and the source itself, are not brokered.
            brokers[i] = 0;
            foreach (int k in graph.OutNeighbours(i))
            {
                brokers[k] = 0;
            }

            foreach (int j in graph.OutNeighbours(i))
            {
                foreach (int k in graph.OutNeighbours(j))
                {
                    if (brokers[k] > 0)
                    {
                        var role = OpenTwoPaths.RoleOf(groups[i], groups[j], groups[k]);
                        bool twice = !graph.IsDirected && role is not (BrokerageRole.Representative or BrokerageRole.Gatekeeper);
                        counts[role][j] += (twice ? 0.5 : 1.0) / brokers[k];
                    }
                }
            }

            foreach (int k in met)
            {
                brokers[k] = 0;
            }
        }

        counts.AddUp(graph.IsDirected);
        return counts;
    }
}

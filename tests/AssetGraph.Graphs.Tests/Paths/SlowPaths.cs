using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Tests.Paths;

/// <summary>All loopless paths by trying everything: the twin of every path search.</summary>
internal static class SlowPaths
{
    public static List<HopPath> All(Graph graph, double[] costs, int source, int target, int maxHops, PathObjective objective, VertexSet? excluded)
    {
        var found = new List<HopPath>();
        if (excluded?.Contains(source) != true)
        {
            Walk([source], [], 0);
        }

        return [.. found.OrderBy(p => p.Cost).ThenBy(p => p.Hops).ThenBy(p => string.Join(' ', p.Vertices.Select(v => v.ToString("D4", null))), StringComparer.Ordinal)];

        void Walk(int[] vertices, int[] arcs, double cost)
        {
            int v = vertices[^1];
            if (v == target)
            {
                found.Add(new HopPath(vertices, arcs, cost));
                return;
            }

            if (arcs.Length == maxHops)
            {
                return;
            }

            for (int a = graph.Offsets[v]; a < graph.Offsets[v + 1]; a++)
            {
                int u = graph.Targets[a];
                double next = objective == PathObjective.Sum ? cost + costs[a] : Math.Max(cost, costs[a]);
                if (!vertices.Contains(u) && excluded?.Contains(u) != true && !double.IsInfinity(next))
                {
                    Walk([.. vertices, u], [.. arcs, a], next);
                }
            }
        }
    }

    /// <summary>Costs 0 to 4 that differ by arc, some closed; whole, so that sums in any order are equal.</summary>
    public static double[] Costs(Graph graph)
    {
        var costs = new double[graph.ArcCount];
        for (int a = 0; a < costs.Length; a++)
        {
            int mixed = (a * 7 + graph.Targets[a] * 5) % 11;
            costs[a] = mixed == 10 ? double.PositiveInfinity : mixed % 5;
        }

        return costs;
    }
}

namespace AssetGraph.Graphs.Paths;

/// <summary>Vertices in the order in which breadth-first searches meet them, each component's from its vertex of most arcs: neighbours then
/// lie near each other in memory, and searches that begin side by side go the same way.</summary>
internal static class BreadthFirstOrder
{
    /// <summary>The vertices in that order. Cost: linear.</summary>
    public static int[] Of(int[] offsets, int[] targets)
    {
        int n = offsets.Length - 1;
        var order = new int[n];
        var met = new bool[n];
        int seen = 0;
        foreach (int root in ByDegree(offsets))
        {
            if (met[root])
            {
                continue;
            }

            met[root] = true;
            order[seen++] = root;
            for (int head = seen - 1; head < seen && seen < n; head++)
            {
                for (int a = offsets[order[head]]; a < offsets[order[head] + 1] && seen < n; a++)
                {
                    int u = targets[a];
                    order[seen] = u;
                    seen += met[u] ? 0 : 1;
                    met[u] = true;
                }
            }
        }

        return order;
    }

    /// <summary>Rows with vertices numbered by their place in an order.</summary>
    public static (int[] Offsets, int[] Targets) Renumber(int[] offsets, int[] targets, int[] order)
    {
        var rank = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        var rows = new int[offsets.Length];
        var heads = new int[targets.Length];
        int at = 0;
        for (int i = 0; i < order.Length; i++)
        {
            for (int a = offsets[order[i]]; a < offsets[order[i] + 1]; a++)
            {
                heads[at++] = rank[targets[a]];
            }

            rows[i + 1] = at;
        }

        return (rows, heads);
    }

    // Descending, equals by number.
    private static int[] ByDegree(int[] offsets)
    {
        int n = offsets.Length - 1;
        var keys = new long[n];
        var vertices = new int[n];
        for (int v = 0; v < n; v++)
        {
            keys[v] = ((long)-(offsets[v + 1] - offsets[v]) << 32) + v;
            vertices[v] = v;
        }

        Array.Sort(keys, vertices);
        return vertices;
    }
}

namespace AssetGraph.Graphs.Components;

/// <summary>Who can be reached from whom when direction does not matter.</summary>
public static class WeakComponents
{
    /// <summary>Finds the weak components. An isolate is a component of its own; the empty graph has none.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>Cost: time linear in vertices and arcs; 12 bytes per vertex.</remarks>
    public static ComponentPartition Find(Graph graph, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        int n = graph.VertexCount;
        var parent = new int[n];
        for (int v = 0; v < n; v++)
        {
            parent[v] = v;
        }

        for (int v = 0; v < n; v++)
        {
            if ((v & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            foreach (int u in graph.OutNeighbours(v))
            {
                // The smaller root always wins, so the roots do not depend on the order of ties.
                int a = Root(parent, v);
                int b = Root(parent, u);
                if (a != b)
                {
                    parent[Math.Max(a, b)] = Math.Min(a, b);
                }
            }
        }

        var raw = new int[n];
        int count = 0;
        for (int v = 0; v < n; v++)
        {
            int root = Root(parent, v);
            raw[v] = root == v ? count++ : raw[root];
        }

        return ComponentPartition.FromRaw(raw, count);
    }

    private static int Root(int[] parent, int v)
    {
        while (parent[v] != v)
        {
            v = parent[v] = parent[parent[v]];
        }

        return v;
    }
}

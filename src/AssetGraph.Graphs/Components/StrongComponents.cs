namespace AssetGraph.Graphs.Components;

/// <summary>Who can reach whom and be reached back, along the direction of arcs.</summary>
public static class StrongComponents
{
    /// <summary>Finds the strong components. Of an undirected graph they are the weak ones; the empty graph has none.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>Cost: time linear in vertices and arcs; 24 bytes per vertex; no recursion, so paths of any length are safe.</remarks>
    public static ComponentPartition Find(Graph graph, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        int n = graph.VertexCount;
        var number = new int[n];     // Tarjan: order of discovery, from 1; 0 = not yet seen
        var low = new int[n];
        var raw = new int[n];
        Array.Fill(raw, -1);
        var next = new int[n];       // the arc to look at when the vertex is next on top
        var path = new int[n];       // the depth-first path
        var open = new int[n];       // seen, component not yet known
        int openCount = 0;
        int clock = 0;
        int count = 0;
        for (int root = 0; root < n; root++)
        {
            if (number[root] != 0)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            int depth = 0;
            Enter(root);
            while (depth > 0)
            {
                int v = path[depth - 1];
                if (next[v] < graph.Offsets[v + 1])
                {
                    int u = graph.Targets[next[v]++];
                    if (number[u] == 0)
                    {
                        Enter(u);
                    }
                    else if (raw[u] < 0)
                    {
                        low[v] = Math.Min(low[v], number[u]);
                    }

                    continue;
                }

                depth--;
                if (depth > 0)
                {
                    low[path[depth - 1]] = Math.Min(low[path[depth - 1]], low[v]);
                }

                if (low[v] == number[v])
                {
                    int u;
                    do
                    {
                        u = open[--openCount];
                        raw[u] = count;
                    }
                    while (u != v);
                    count++;
                }
            }

            void Enter(int v)
            {
                number[v] = low[v] = ++clock;
                next[v] = graph.Offsets[v];
                path[depth++] = v;
                open[openCount++] = v;
            }
        }

        return ComponentPartition.FromRaw(raw, count);
    }
}

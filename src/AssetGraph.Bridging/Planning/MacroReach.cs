using AssetGraph.Graphs;

namespace AssetGraph.Bridging.Planning;

/// <summary>Who reaches a macro asset over ties of trust, whatever their number.</summary>
internal static class MacroReach
{
    /// <summary>All vertices with a route to some macro asset, macro assets included.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="leaving">A vertex that neither walks nor counts; null for none.</param>
    public static VertexSet Of(BridgingGraph graph, int? leaving = null)
    {
        var reached = new VertexSet(graph.Hops.VertexCount);
        var open = new Stack<int>();
        foreach (var m in graph.MacroVertices)
        {
            if (m != leaving)
            {
                reached.Add(m);
                open.Push(m);
            }
        }

        while (open.TryPop(out var v))
        {
            foreach (var w in graph.Hops.OutNeighbours(v))
            {
                if (w != leaving && !reached.Contains(w))
                {
                    reached.Add(w);
                    open.Push(w);
                }
            }
        }

        return reached;
    }
}

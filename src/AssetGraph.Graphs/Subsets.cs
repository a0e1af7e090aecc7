namespace AssetGraph.Graphs;

/// <summary>Checks of two sets of vertices that a measure compares.</summary>
internal static class Subsets
{
    public static void RequireDisjoint(Graph graph, ReadOnlySpan<int> macro, ReadOnlySpan<int> micro)
    {
        graph.RequireVertices(macro, "macro vertex");
        graph.RequireVertices(micro, "micro vertex");
        var seen = new VertexSet(graph.VertexCount);
        Mark(macro);
        Mark(micro);

        void Mark(ReadOnlySpan<int> vertices)
        {
            foreach (int v in vertices)
            {
                if (seen.Contains(v))
                {
                    throw new GraphException("AG2007", $"vertex {v}", "it is named twice", "each vertex once, in one of the two sets");
                }

                seen.Add(v);
            }
        }
    }
}

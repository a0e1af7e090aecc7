namespace AssetGraph.Graphs.Paths;

/// <summary>What is told of a bit-parallel search: a vertex is met by these sources at this distance.</summary>
internal interface ISearchVisitor
{
    void Meet(int vertex, ulong sources, int hops);
}

/// <summary>
/// Breadth-first search from up to 64 sources at once, one bit per source (Then et al., "The more the merrier", VLDB 2014).
/// One per worker; reused without allocation.
/// </summary>
internal sealed class BitParallelSearch(Graph graph, Direction direction)
{
    public const int Lanes = 64;

    private readonly ulong[] seen = new ulong[graph.VertexCount];
    private readonly ulong[] front = new ulong[graph.VertexCount];
    private readonly ulong[] next = new ulong[graph.VertexCount];
    private readonly int[] active = new int[graph.VertexCount];
    private readonly int[] coming = new int[graph.VertexCount + 1];   // one to spare: Push writes before it counts

    // Invariant: between runs front and next are all zero.
    public void Run<TVisitor>(ReadOnlySpan<int> sources, ref TVisitor visitor)
        where TVisitor : struct, ISearchVisitor
    {
        Array.Clear(seen);
        int count = 0;
        for (int lane = 0; lane < sources.Length; lane++)
        {
            int s = sources[lane];
            if (front[s] == 0)
            {
                active[count++] = s;
            }

            front[s] |= 1UL << lane;
        }

        for (int i = 0; i < count; i++)
        {
            seen[active[i]] = front[active[i]];
            visitor.Meet(active[i], front[active[i]], 0);
        }

        for (int hops = 1; count > 0; hops++)
        {
            int touched = 0;
            for (int i = 0; i < count; i++)
            {
                int v = active[i];
                ulong bits = front[v];
                front[v] = 0;
                if (direction != Direction.In)
                {
                    touched = Push(graph.OutNeighbours(v), bits, touched);
                }

                if (graph.IsDirected ? direction != Direction.Out : direction == Direction.In)
                {
                    touched = Push(graph.InNeighbours(v), bits, touched);
                }
            }

            count = 0;
            for (int i = 0; i < touched; i++)
            {
                int v = coming[i];
                ulong fresh = next[v] & ~seen[v];
                next[v] = 0;
                if (fresh != 0)
                {
                    seen[v] |= fresh;
                    front[v] = fresh;
                    active[count++] = v;
                    visitor.Meet(v, fresh, hops);
                }
            }
        }
    }

    private int Push(ReadOnlySpan<int> neighbours, ulong bits, int touched)
    {
        foreach (int u in neighbours)
        {
            ulong had = next[u];
            next[u] = had | bits;
            coming[touched] = u;
            touched += had == 0 ? 1 : 0;
        }

        return touched;
    }
}

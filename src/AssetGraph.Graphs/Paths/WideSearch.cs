using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AssetGraph.Graphs.Paths;

/// <summary>What is told of a wide search: a vertex is met by these sources at this distance.</summary>
internal interface IWideVisitor
{
    void Meet(int vertex, Vector256<ulong> sources, int hops);
}

/// <summary>
/// Breadth-first search along arcs from up to 256 sources at once, one bit per source (Then et al., "The more the merrier", VLDB 2014). While few vertices are
/// active they tell their neighbours; while many are, each vertex asks its own (Beamer et al., "Direction-optimizing breadth-first search", SC 2012). One per
/// worker; reused without allocation.
/// </summary>
internal sealed class WideSearch(Graph graph)
{
    public const int Lanes = 256;

    // From this share of the vertices being active on, asking costs less than telling.
    private const int AskingFrom = 12;

    private readonly Vector256<ulong>[] seen = new Vector256<ulong>[graph.VertexCount];
    private readonly int[] active = new int[graph.VertexCount];
    private readonly int[] coming = new int[graph.VertexCount + 1];   // one to spare: Tell writes before it counts
    private Vector256<ulong>[] front = new Vector256<ulong>[graph.VertexCount];
    private Vector256<ulong>[] next = new Vector256<ulong>[graph.VertexCount];

    // Invariant: between runs front and next are all zero.
    public void Run<TVisitor>(ReadOnlySpan<int> sources, ref TVisitor visitor)
        where TVisitor : struct, IWideVisitor
    {
        Array.Clear(seen);
        var all = Vector256<ulong>.Zero;
        int count = 0;
        for (int lane = 0; lane < sources.Length; lane++)
        {
            int s = sources[lane];
            if (front[s] == Vector256<ulong>.Zero)
            {
                active[count++] = s;
            }

            var bit = Vector256<ulong>.Zero.WithElement(lane >> 6, 1UL << lane);
            front[s] |= bit;
            all |= bit;
        }

        for (int i = 0; i < count; i++)
        {
            seen[active[i]] = front[active[i]];
            visitor.Meet(active[i], front[active[i]], 0);
        }

        for (int hops = 1; count > 0; hops++)
        {
            count = count > graph.VertexCount / AskingFrom ? Ask(all, hops, ref visitor) : Tell(count, hops, ref visitor);
        }
    }

    // Optimised at once, as asking is: there are few levels, and the runtime would come to it when all is done.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Tell<TVisitor>(int count, int hops, ref TVisitor visitor)
        where TVisitor : struct, IWideVisitor
    {
        int touched = 0;
        for (int i = 0; i < count; i++)
        {
            int v = active[i];
            var bits = front[v];
            front[v] = Vector256<ulong>.Zero;
            foreach (int u in graph.OutNeighbours(v))
            {
                var had = next[u];
                next[u] = had | bits;
                coming[touched] = u;
                touched += had == Vector256<ulong>.Zero ? 1 : 0;
            }
        }

        count = 0;
        for (int i = 0; i < touched; i++)
        {
            int v = coming[i];
            var fresh = Vector256.AndNot(next[v], seen[v]);
            next[v] = Vector256<ulong>.Zero;
            if (fresh != Vector256<ulong>.Zero)
            {
                seen[v] |= fresh;
                front[v] = fresh;
                active[count++] = v;
                visitor.Meet(v, fresh, hops);
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Ask<TVisitor>(Vector256<ulong> all, int hops, ref TVisitor visitor)
        where TVisitor : struct, IWideVisitor
    {
        int count = 0;
        for (int v = 0; v < next.Length; v++)
        {
            var had = seen[v];
            if (had == all)
            {
                continue;
            }

            var met = had;
            foreach (int u in graph.InNeighbours(v))
            {
                met |= front[u];
                if (met == all)
                {
                    break;
                }
            }

            if (met != had)
            {
                var fresh = Vector256.AndNot(met, had);
                seen[v] = met;
                next[v] = fresh;
                active[count++] = v;
                visitor.Meet(v, fresh, hops);
            }
        }

        (front, next) = (next, front);
        Array.Clear(next);
        return count;
    }
}

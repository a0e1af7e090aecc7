using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AssetGraph.Graphs.Paths;

/// <summary>
/// What a new tie near–far shortens for the sources that are nearer to its near end: a breadth-first search from the far end that goes no further than
/// something is gained. One for each worker; reused without allocation.
/// </summary>
/// <remarks>
/// A vertex w gains for a source a when d(a, near) + 1 + d(far, w) is less than d(a, w). Then every vertex on a shortest way from far to w gains for a too
/// (d(a, ·) changes by at most 1 a hop), so the vertices that gain hang together around far, and nothing behind one that gains nothing is looked at.
/// </remarks>
internal sealed class GainSearch(Graph graph, DistanceTable table, bool[] counts)
{
    // Few sources are cheaper one by one than block by block.
    private const int FewSources = 12;

    private readonly int[] met = new int[graph.VertexCount];
    private readonly int[] queue = new int[graph.VertexCount];
    private readonly int[] sources = new int[table.SourceCount];
    private readonly int[] toNear = new int[table.SourceCount];
    private readonly byte[] nearBytes = new byte[table.Stride];
    private readonly int[] blocks = new int[table.Stride / DistanceTable.Block];
    private readonly bool vectors = Avx2.IsSupported && table.IsNarrow && table.Longest <= Reciprocals.LongestWhole;
    private readonly bool whole = table.Longest <= Reciprocals.LongestWhole;
    private int run;
    private int sourceCount;
    private int blockCount;
    private bool byBlocks;
    private long wholeGained;
    private double gained;

    /// <summary>Σ (1/d′ − 1/d) over all sources and the vertices that count. Both ends lie in one component.</summary>
    public double Shortened(int near, int far)
    {
        wholeGained = 0;
        gained = 0;
        if (Choose(near, far))
        {
            Walk<Counting>(far, null);
        }

        return whole ? (double)wholeGained / Reciprocals.Scale : gained;
    }

    /// <summary>Tells every vertex and source whose distance becomes shorter, and what it becomes.</summary>
    public void Shorten(int near, int far, Action<int, int, int> shorter)
    {
        if (Choose(near, far))
        {
            byBlocks = false;
            Walk<Telling>(far, shorter);
        }
    }

    // The sources that gain at the far end itself; no other can gain anywhere.
    private bool Choose(int near, int far)
    {
        sourceCount = 0;
        blockCount = 0;
        if (table.IsNarrow)
        {
            var from = table.Bytes(near);
            var to = table.Bytes(far);
            for (int start = 0; start < table.Stride; start += DistanceTable.Block)
            {
                if (Avx2.IsSupported)
                {
                    var lead = Avx2.SubtractSaturate(Vector256.LoadUnsafe(in to[start]), Vector256.LoadUnsafe(in from[start]));
                    if (Avx2.SubtractSaturate(lead, Vector256<byte>.One) == Vector256<byte>.Zero)
                    {
                        continue;
                    }
                }

                int before = sourceCount;
                for (int a = start; a < Math.Min(start + DistanceTable.Block, table.SourceCount); a++)
                {
                    Consider(a, from[a] == byte.MaxValue ? DistanceTable.Unreached : from[a], to[a] == byte.MaxValue ? DistanceTable.Unreached : to[a]);
                }

                if (sourceCount > before)
                {
                    blocks[blockCount++] = start;
                }
            }

            byBlocks = vectors && sourceCount > FewSources;
            if (byBlocks)
            {
                from.CopyTo(nearBytes);
            }
        }
        else
        {
            byBlocks = false;
            for (int a = 0; a < table.SourceCount; a++)
            {
                Consider(a, table[near, a], table[far, a]);
            }
        }

        return sourceCount > 0;

        void Consider(int a, int hopsToNear, int hopsToFar)
        {
            if (hopsToFar - hopsToNear >= 2)
            {
                sources[sourceCount] = a;
                toNear[sourceCount++] = hopsToNear;
            }
        }
    }

    private void Walk<TWhat>(int far, Action<int, int, int>? shorter)
        where TWhat : struct, IWhat
    {
        run++;
        int count = 0;
        met[far] = run;
        if (Visit<TWhat>(far, 0, shorter))
        {
            queue[count++] = far;
        }

        for (int i = 0, end = count, hops = 1; i < count; hops++, end = count)
        {
            for (; i < end; i++)
            {
                foreach (int w in graph.OutNeighbours(queue[i]))
                {
                    // Further away the way round is longer still: a vertex that gains nothing now gains nothing later.
                    if (met[w] != run)
                    {
                        met[w] = run;
                        if (Visit<TWhat>(w, hops, shorter))
                        {
                            queue[count++] = w;
                        }
                    }
                }
            }
        }
    }

    private bool Visit<TWhat>(int vertex, int hops, Action<int, int, int>? shorter)
        where TWhat : struct, IWhat
    {
        if (byBlocks)
        {
            return VisitBlocks(vertex, hops);
        }

        bool any = false;
        bool counted = counts[vertex];
        for (int i = 0; i < sourceCount; i++)
        {
            int through = toNear[i] + 1 + hops;
            int direct = table[vertex, sources[i]];
            if (through < direct)
            {
                any = true;
                if (TWhat.Tells)
                {
                    shorter!(vertex, sources[i], through);
                }
                else if (counted)
                {
                    Count(through, direct);
                }
            }
        }

        return any;
    }

    private void Count(int through, int direct)
    {
        if (whole)
        {
            wholeGained += Reciprocals.Whole[through] - (direct == DistanceTable.Unreached ? 0 : Reciprocals.Whole[direct]);
        }
        else
        {
            gained += 1.0 / through - (direct == DistanceTable.Unreached ? 0 : 1.0 / direct);
        }
    }

    private bool VisitBlocks(int vertex, int hops)
    {
        ref byte direct = ref MemoryMarshal.GetReference(table.Bytes(vertex));
        ref byte near = ref MemoryMarshal.GetArrayDataReference(nearBytes);
        var step = Vector256.Create((byte)(hops + 1));
        bool counted = counts[vertex];
        bool any = false;
        foreach (int start in blocks.AsSpan(0, blockCount))
        {
            var before = Vector256.LoadUnsafe(ref direct, (nuint)start);
            var now = Avx2.Min(before, Avx2.AddSaturate(Vector256.LoadUnsafe(ref near, (nuint)start), step));
            if (now != before)
            {
                any = true;
                if (!counted)
                {
                    return true;
                }

                wholeGained += Reciprocals.Sum(now) - Reciprocals.Sum(before);
            }
        }

        return any;
    }

    private interface IWhat
    {
        static abstract bool Tells { get; }
    }

    private readonly struct Counting : IWhat
    {
        public static bool Tells => false;
    }

    private readonly struct Telling : IWhat
    {
        public static bool Tells => true;
    }
}

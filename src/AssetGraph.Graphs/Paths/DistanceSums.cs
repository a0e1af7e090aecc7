using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AssetGraph.Graphs.Paths;

/// <summary>
/// Breadth-first search from 256 sources at once, one bit each (Then et al., "The more the merrier", VLDB 2014), counted where it
/// arrives: how many sources reach a vertex on a level is the number of new bits there. One per worker.
/// </summary>
/// <remarks>
/// On levels with many arcs each vertex that some source has not reached pulls from those that lead to it; on others the level pushes.
/// Memory: 100 bytes per vertex.
/// </remarks>
internal sealed unsafe class DistanceSums
{
    public const int Lanes = 256;
    private const int Words = Lanes / 64;

    private readonly int count;
    private readonly int[] forwardOffsets;
    private readonly int[] forwardTargets;
    private readonly int[] backwardOffsets;
    private readonly int[] backwardTargets;
    private readonly ulong[] seen;
    private readonly ulong[] front;      // all zero between runs
    private readonly ulong[] coming;     // all zero between levels
    private readonly int[] active;
    private readonly int[] touched;
    private readonly int[] open;         // vertices that some source has not reached yet

    /// <param name="forward">Rows along which searches go.</param>
    /// <param name="backward">The same arcs turned round.</param>
    public DistanceSums((int[] Offsets, int[] Targets) forward, (int[] Offsets, int[] Targets) backward)
    {
        (forwardOffsets, forwardTargets) = forward;
        (backwardOffsets, backwardTargets) = backward;
        count = forwardOffsets.Length - 1;
        seen = new ulong[Words * count];
        front = new ulong[Words * count];
        coming = new ulong[Words * count];
        active = new int[count + 1];
        touched = new int[count + 1];
        open = new int[count + 1];
    }

    /// <summary>The longest distance met in any run.</summary>
    public int Longest { get; private set; }

    /// <summary>Searches from up to 256 consecutive vertices.</summary>
    /// <param name="first">The first source.</param>
    /// <param name="sources">How many.</param>
    /// <param name="into">For each vertex v what is added up at v (distances), n + v (1/distance) and 2n + v (sources that reach v).</param>
    public void Run(int first, int sources, double[] into)
    {
        fixed (ulong* seenAt = seen, frontAt = front, comingAt = coming)
        fixed (double* sums = into)
        {
            Array.Clear(seen);
            ulong* all = stackalloc ulong[Words];
            for (int w = 0; w < Words; w++)
            {
                int here = Math.Clamp(sources - 64 * w, 0, 64);
                all[w] = here == 64 ? ulong.MaxValue : (1UL << here) - 1;
            }

            var everyone = Vector256.Load(all);
            int activeCount = 0;
            for (int lane = 0; lane < sources; lane++)
            {
                active[activeCount++] = first + lane;
                frontAt[(long)Words * (first + lane) + lane / 64] = seenAt[(long)Words * (first + lane) + lane / 64] = 1UL << lane % 64;
            }

            int openCount = -1;
            for (int hops = 1; activeCount > 0; hops++)
            {
                long arcs = 0;
                for (int i = 0; i < activeCount; i++)
                {
                    arcs += forwardOffsets[active[i] + 1] - forwardOffsets[active[i]];
                }

                // Pulling reads, pushing reads and writes.
                bool pull = arcs * 4 > forwardTargets.Length;
                if (pull)
                {
                    openCount = Compact(openCount, seenAt, everyone);
                    activeCount = Pull(openCount, activeCount, hops, seenAt, frontAt, comingAt, sums);
                }
                else
                {
                    activeCount = Push(activeCount, hops, seenAt, frontAt, comingAt, sums);
                }

                Longest = activeCount > 0 ? Math.Max(Longest, hops) : Longest;
            }
        }
    }

    private int Compact(int openCount, ulong* seenAt, Vector256<ulong> everyone)
    {
        bool begun = openCount >= 0;
        int from = begun ? openCount : count;
        int kept = 0;
        for (int i = 0; i < from; i++)
        {
            int v = begun ? open[i] : i;
            open[kept] = v;
            kept += Vector256.EqualsAll(Vector256.Load(seenAt + (long)Words * v), everyone) ? 0 : 1;
        }

        return kept;
    }

    private int Pull(int openCount, int activeCount, int hops, ulong* seenAt, ulong* frontAt, ulong* comingAt, double* sums)
    {
        int touchedCount = 0;
        fixed (int* offsets = backwardOffsets, targets = backwardTargets)
        {
            for (int i = 0; i < openCount; i++)
            {
                int v = open[i];
                var arriving = Vector256<ulong>.Zero;
                int* end = targets + offsets[v + 1];
                for (int* at = targets + offsets[v]; at < end; at++)
                {
                    arriving |= Vector256.Load(frontAt + (long)Words * *at);
                }

                var fresh = Vector256.AndNot(arriving, Vector256.Load(seenAt + (long)Words * v));
                touched[touchedCount] = v;
                fresh.Store(comingAt + (long)Words * v);
                touchedCount += fresh == Vector256<ulong>.Zero ? 0 : 1;
            }
        }

        ClearFront(activeCount, frontAt);
        for (int i = 0; i < touchedCount; i++)
        {
            Arrive(touched[i], hops, i, seenAt, frontAt, comingAt, sums);
        }

        return touchedCount;
    }

    private int Push(int activeCount, int hops, ulong* seenAt, ulong* frontAt, ulong* comingAt, double* sums)
    {
        int touchedCount = 0;
        fixed (int* offsets = forwardOffsets, targets = forwardTargets)
        {
            for (int i = 0; i < activeCount; i++)
            {
                int v = active[i];
                var bits = Vector256.Load(frontAt + (long)Words * v);
                int* end = targets + offsets[v + 1];
                for (int* at = targets + offsets[v]; at < end; at++)
                {
                    ulong* row = comingAt + (long)Words * *at;
                    var had = Vector256.Load(row);
                    touched[touchedCount] = *at;
                    touchedCount += had == Vector256<ulong>.Zero ? 1 : 0;
                    (had | bits).Store(row);
                }
            }
        }

        ClearFront(activeCount, frontAt);
        int next = 0;
        for (int i = 0; i < touchedCount; i++)
        {
            int v = touched[i];
            ulong* row = comingAt + (long)Words * v;
            var fresh = Vector256.AndNot(Vector256.Load(row), Vector256.Load(seenAt + (long)Words * v));
            fresh.Store(row);
            if (fresh != Vector256<ulong>.Zero)
            {
                Arrive(v, hops, next++, seenAt, frontAt, comingAt, sums);
            }
        }

        return next;
    }

    private void ClearFront(int activeCount, ulong* frontAt)
    {
        for (int i = 0; i < activeCount; i++)
        {
            Vector256<ulong>.Zero.Store(frontAt + (long)Words * active[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Arrive(int v, int hops, int place, ulong* seenAt, ulong* frontAt, ulong* comingAt, double* sums)
    {
        ulong* row = comingAt + (long)Words * v;
        var fresh = Vector256.Load(row);
        int sources = BitOperations.PopCount(row[0]) + BitOperations.PopCount(row[1]) + BitOperations.PopCount(row[2]) + BitOperations.PopCount(row[3]);
        sums[v] += (double)hops * sources;
        sums[count + v] += (double)sources / hops;
        sums[2L * count + v] += sources;
        (Vector256.Load(seenAt + (long)Words * v) | fresh).Store(seenAt + (long)Words * v);
        fresh.Store(frontAt + (long)Words * v);
        Vector256<ulong>.Zero.Store(row);
        active[place] = v;
    }
}

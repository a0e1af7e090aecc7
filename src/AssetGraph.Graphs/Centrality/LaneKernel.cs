using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AssetGraph.Graphs.Centrality;

/// <summary>
/// Brandes' accumulation from eight sources at once: one row of eight doubles (a cache line) per vertex, one mask byte per vertex, level
/// by level, pulling in both directions (after Sarıyüce et al. 2015). One per worker.
/// </summary>
/// <remarks>
/// Paper: σ = number of shortest paths, δ = dependency. Forward a row holds σ per lane; backward, lane by lane as levels close, the
/// coefficient (r + δ)/σ that the level before it adds up. A lane that is not at the level is ANDed to zero, never multiplied.
/// Memory: 64 + 64 + 40 + 14 bytes per vertex of the largest block.
/// </remarks>
internal sealed unsafe class LaneKernel : IBlockKernel
{
    public const int Lanes = 8;

    // Past it, coefficients leave a double's range.
    private const double LargestCount = 1e280;

    // For four bits the four 64-bit masks. Pinned, as are all arrays below, so that an address taken once stays true.
    private static readonly ulong[] Masks = MakeMasks();

    private readonly double[] rowMemory;
    private readonly double[] sumMemory;
    private readonly byte[] front;      // lanes for which a vertex is on the level at hand; all zero between runs
    private readonly byte[] seen;       // lanes that have reached it
    private readonly byte[] touched;    // all zero between levels
    private readonly int[] entryVertex; // (vertex, lanes) of every level in turn
    private readonly byte[] entryLanes;
    private readonly int[] open;        // vertices not yet reached in all lanes
    private readonly int[] candidates;
    private readonly double[] result;
    private readonly List<int> levels = [];
    private readonly double* rows;
    private readonly double* sums;
    private BlockGraph block = null!;

    public LaneKernel(int largest)
    {
        rowMemory = GC.AllocateArray<double>(Lanes * (largest + 2), pinned: true);
        sumMemory = GC.AllocateArray<double>(Lanes * (largest + 2), pinned: true);
        rows = Aligned(rowMemory);
        sums = Aligned(sumMemory);
        front = new byte[largest];
        seen = new byte[largest];
        touched = new byte[largest];

        // One to spare where entries are written before they are counted.
        entryVertex = new int[Lanes * largest + 1];
        entryLanes = new byte[Lanes * largest + 1];
        open = new int[largest + 1];
        candidates = new int[largest + 1];
        result = new double[largest];
    }

    /// <inheritdoc/>
    public void Begin(BlockGraph next)
    {
        block = next;
        Array.Clear(result, 0, next.Count);
    }

    /// <inheritdoc/>
    public void End(double[] into)
    {
        for (int v = 0; v < block.Count; v++)
        {
            into[block.Vertices[v]] += result[v];
        }
    }

    /// <inheritdoc/>
    public bool Run(int first)
    {
        int lanes = Math.Min(Lanes, block.Count - first);
        double* multiplicity = stackalloc double[Lanes];
        for (int l = 0; l < Lanes; l++)
        {
            multiplicity[l] = l < lanes ? block.Weight[first + l] : 0;
        }

        fixed (int* offsets = block.Offsets, targets = block.Targets, vertexAt = entryVertex, openAt = open, candidateAt = candidates)
        fixed (byte* frontAt = front, seenAt = seen, lanesAt = entryLanes, touchedAt = touched)
        fixed (double* weightAt = block.Weight, resultAt = result)
        {
            double* masks = (double*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(Masks));
            var at = new Pointers(block.Count, offsets, targets, weightAt, frontAt, seenAt, touchedAt, vertexAt, lanesAt, openAt, candidateAt, masks, resultAt);
            bool countable = Forward(at, first, lanes);
            if (countable)
            {
                Backward(at, multiplicity);
            }

            return countable;
        }
    }

    private bool Forward(in Pointers p, int first, int lanes)
    {
        int n = p.Count;
        uint all = (1u << lanes) - 1;
        NativeMemory.Clear(rows, (nuint)n * Lanes * sizeof(double));
        NativeMemory.Clear(p.Seen, (nuint)n);
        levels.Clear();
        levels.Add(0);
        int entries = 0;
        for (int l = 0; l < lanes; l++)
        {
            int s = first + l;
            p.Seen[s] = p.Front[s] = p.EntryLanes[entries] = (byte)(1 << l);
            p.EntryVertex[entries++] = s;
            rows[(long)Lanes * s + l] = 1;
        }

        var most = Vector256<double>.Zero;
        int openCount = -1;
        for (int start = 0; ;)
        {
            int end = entries;
            levels.Add(end);
            long arcs = 0;
            for (int i = start; i < end; i++)
            {
                arcs += p.Offsets[p.EntryVertex[i] + 1] - p.Offsets[p.EntryVertex[i]];
            }

            if (arcs * 2 < n)
            {
                entries = PullCandidates(p, start, end, all);
            }
            else
            {
                openCount = Compact(p, openCount, all);
                for (int i = 0; i < openCount; i++)
                {
                    entries = Pull(p, p.Open[i], end, entries);
                }
            }

            for (int i = start; i < end; i++)
            {
                p.Front[p.EntryVertex[i]] = 0;
            }

            for (int i = end; i < entries; i++)
            {
                int v = p.EntryVertex[i];
                uint m = p.EntryLanes[i];
                p.Seen[v] |= (byte)m;
                p.Front[v] = (byte)m;

                // Lanes of other levels are zero in the one or the other, so OR writes.
                double* row = rows + (long)Lanes * v;
                double* sum = sums + (long)Lanes * (i - end);
                var low = Vector256.Load(sum) & Mask(p.Masks, m & 15);
                var high = Vector256.Load(sum + 4) & Mask(p.Masks, m >> 4);
                most = Vector256.Max(most, Vector256.Max(low, high));
                (Vector256.Load(row) | low).Store(row);
                (Vector256.Load(row + 4) | high).Store(row + 4);
            }

            if (entries == end)
            {
                break;
            }

            start = end;
        }

        return Math.Max(Math.Max(most[0], most[1]), Math.Max(most[2], most[3])) < LargestCount;
    }

    private static int Compact(in Pointers p, int count, uint all)
    {
        bool begun = count >= 0;
        int from = begun ? count : p.Count;
        int kept = 0;
        for (int i = 0; i < from; i++)
        {
            int v = begun ? p.Open[i] : i;
            p.Open[kept] = v;
            kept += p.Seen[v] != all ? 1 : 0;
        }

        return kept;
    }

    // Few arcs leave the level: only what they reach is looked at, which saves graphs of long paths.
    private int PullCandidates(in Pointers p, int start, int end, uint all)
    {
        int count = 0;
        for (int i = start; i < end; i++)
        {
            int v = p.EntryVertex[i];
            for (int a = p.Offsets[v]; a < p.Offsets[v + 1]; a++)
            {
                int u = p.Targets[a];
                p.Candidates[count] = u;
                count += p.Touched[u] == 0 ? 1 : 0;
                p.Touched[u] = 1;
            }
        }

        int entries = end;
        for (int i = 0; i < count; i++)
        {
            int v = p.Candidates[i];
            p.Touched[v] = 0;
            if (p.Seen[v] != all)
            {
                entries = Pull(p, v, end, entries);
            }
        }

        return entries;
    }

    // Adds up the rows of neighbours on the level; no branch depends on what is in the lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Pull(in Pointers p, int v, int levelStart, int entries)
    {
        SumOnLevel(p, rows, v, out var low, out var high);
        uint none = Vector256.Equals(low, Vector256<double>.Zero).ExtractMostSignificantBits()
            | (Vector256.Equals(high, Vector256<double>.Zero).ExtractMostSignificantBits() << 4);
        uint fresh = ~none & ~(uint)p.Seen[v] & 255;
        double* sum = sums + (long)Lanes * (entries - levelStart);
        low.Store(sum);
        high.Store(sum + 4);
        p.EntryVertex[entries] = v;
        p.EntryLanes[entries] = (byte)fresh;
        return entries + (fresh != 0 ? 1 : 0);
    }

    // Adds up the rows of neighbours on the level, other lanes counting 0. Lane by lane the same additions in either form.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SumOnLevel(in Pointers p, double* rows, int v, out Vector256<double> low, out Vector256<double> high)
    {
        byte* front = p.Front;
        int* arc = p.Targets + p.Offsets[v];
        int* end = p.Targets + p.Offsets[v + 1];
        if (Vector512.IsHardwareAccelerated)
        {
            var bits = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);
            var sum = Vector512<double>.Zero;
            for (; arc < end; arc++)
            {
                long u = *arc;
                var on = Vector512.Equals(Vector512.Create((long)front[u]) & bits, bits).AsDouble();
                sum += Vector512.ConditionalSelect(on, Vector512.Load(rows + Lanes * u), Vector512<double>.Zero);
            }

            low = sum.GetLower();
            high = sum.GetUpper();
            return;
        }

        low = high = Vector256<double>.Zero;
        for (; arc < end; arc++)
        {
            long u = *arc;
            uint m = front[u];
            low += Vector256.Load(rows + Lanes * u) & Mask(p.Masks, m & 15);
            high += Vector256.Load(rows + Lanes * u + 4) & Mask(p.Masks, m >> 4);
        }
    }

    private void Backward(in Pointers p, double* multiplicity)
    {
        var timesLow = Vector256.Load(multiplicity);
        var timesHigh = Vector256.Load(multiplicity + 4);
        var one = Vector256.Create(1.0);
        int last = levels.Count - 2;
        for (int d = last; d >= 1; d--)
        {
            for (int i = levels[d]; i < levels[d + 1]; i++)
            {
                int v = p.EntryVertex[i];
                uint m = p.EntryLanes[i];
                var low = Vector256<double>.Zero;
                var high = Vector256<double>.Zero;
                if (d < last)
                {
                    SumOnLevel(p, rows, v, out low, out high);
                }

                double* row = rows + (long)Lanes * v;
                var maskLow = Mask(p.Masks, m & 15);
                var maskHigh = Mask(p.Masks, m >> 4);
                var pathsLow = Vector256.Load(row);
                var pathsHigh = Vector256.Load(row + 4);
                var dependencyLow = (pathsLow * low) & maskLow;
                var dependencyHigh = (pathsHigh * high) & maskHigh;

                // Written out, because the order of additions inside a library sum is no promise.
                var both = dependencyLow * timesLow + dependencyHigh * timesHigh;
                p.Result[v] += (both[0] + both[1]) + (both[2] + both[3]);

                // Lanes that are not at the level keep what they hold; their divisor is 1 so that nothing is divided by 0.
                var weight = Vector256.Create(p.Weight[v]);
                var shareLow = (weight + dependencyLow) / Vector256.ConditionalSelect(maskLow, pathsLow, one);
                var shareHigh = (weight + dependencyHigh) / Vector256.ConditionalSelect(maskHigh, pathsHigh, one);
                Vector256.ConditionalSelect(maskLow, shareLow, pathsLow).Store(row);
                Vector256.ConditionalSelect(maskHigh, shareHigh, pathsHigh).Store(row + 4);
            }

            if (d < last)
            {
                ClearFront(p, d + 1);
            }

            for (int i = levels[d]; i < levels[d + 1]; i++)
            {
                p.Front[p.EntryVertex[i]] = p.EntryLanes[i];
            }
        }

        if (last >= 1)
        {
            ClearFront(p, 1);
        }
    }

    private void ClearFront(in Pointers p, int level)
    {
        for (int i = levels[level]; i < levels[level + 1]; i++)
        {
            p.Front[p.EntryVertex[i]] = 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Mask(double* masks, uint bits) => Vector256.Load(masks + 4 * bits);

    private static double* Aligned(double[] pinned)
    {
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
        return (double*)((address + 63) & ~(nuint)63);
    }

    private static ulong[] MakeMasks()
    {
        ulong[] masks = GC.AllocateArray<ulong>(16 * 4, pinned: true);
        for (int i = 0; i < masks.Length; i++)
        {
            masks[i] = (i / 4 >> i % 4 & 1) != 0 ? ulong.MaxValue : 0;
        }

        return masks;
    }

    private readonly struct Pointers(
        int count, int* offsets, int* targets, double* weight, byte* front, byte* seen, byte* touched, int* entryVertex, byte* entryLanes, int* open, int* candidates, double* masks, double* result)
    {
        public readonly int Count = count;
        public readonly int* Offsets = offsets;
        public readonly int* Targets = targets;
        public readonly double* Weight = weight;
        public readonly byte* Front = front;
        public readonly byte* Seen = seen;
        public readonly byte* Touched = touched;
        public readonly int* EntryVertex = entryVertex;
        public readonly byte* EntryLanes = entryLanes;
        public readonly int* Open = open;
        public readonly int* Candidates = candidates;
        public readonly double* Masks = masks;
        public readonly double* Result = result;
    }
}

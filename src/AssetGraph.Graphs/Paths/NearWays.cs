using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AssetGraph.Graphs.Paths;

/// <summary>
/// What a new tie u–v would save on the ways …u–v… of all macro vertices to the micro vertices within <see cref="Hops"/> of v, counted one by one. What lies
/// around v is found once for all u. One for each worker.
/// </summary>
internal sealed class NearWays(SubsetEfficiency efficiency)
{
    /// <summary>How many hops behind v everybody's ways are counted.</summary>
    public const int Hops = 1;

    private readonly DistanceTable table = efficiency.Table;
    private readonly bool whole = Avx2.IsSupported && efficiency.Table.Longest <= Reciprocals.LongestWhole;
    private readonly int[] met = new int[efficiency.Graph.VertexCount];
    private readonly List<int> ring = [];
    private readonly List<(int Micro, int Further)> counted = [];
    private readonly List<int> edge = [];
    private int run;

    /// <summary>Σ (1/d′ − 1/d) over those pairs, for each of several u.</summary>
    /// <param name="v">The micro end.</param>
    /// <param name="ends">The macro ends, in one component with it.</param>
    /// <param name="saved">Where the sums go, one for each macro end.</param>
    /// <returns>The micro vertices one hop behind those that were counted.</returns>
    public int[] Saved(int v, ReadOnlySpan<int> ends, Span<double> saved)
    {
        LookAround(v);
        if (whole)
        {
            SaveWhole(ends, saved);
            return [.. edge];
        }

        for (int i = 0; i < ends.Length; i++)
        {
            saved[i] = 0;
            var toEnd = table.Bytes(ends[i]);
            foreach (var (micro, further) in counted)
            {
                var today = table.Bytes(micro);
                for (int a = 0; a < today.Length; a++)
                {
                    saved[i] += Saving(toEnd[a] + further, today[a]);
                }
            }
        }

        return [.. edge];
    }

    private void LookAround(int v)
    {
        run++;
        ring.Clear();
        counted.Clear();
        edge.Clear();
        Meet(v);
        for (int hops = 0, start = 0; hops <= Hops + 1; hops++)
        {
            int end = ring.Count;
            for (; start < end; start++)
            {
                int w = ring[start];
                if (efficiency.IsMicro[w])
                {
                    if (hops <= Hops)
                    {
                        counted.Add((w, hops + 1));
                    }
                    else
                    {
                        edge.Add(w);
                    }
                }

                if (hops <= Hops)
                {
                    foreach (int x in efficiency.Graph.OutNeighbours(w))
                    {
                        Meet(x);
                    }
                }
            }
        }
    }

    private void Meet(int vertex)
    {
        if (met[vertex] != run)
        {
            met[vertex] = run;
            ring.Add(vertex);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SaveWhole(ReadOnlySpan<int> ends, Span<double> saved)
    {
        var near = CollectionsMarshal.AsSpan(counted);
        var sum = default(ReciprocalSum);
        foreach (var (micro, _) in near)
        {
            sum.Add(table.Bytes(micro));
        }

        long before = sum.Total;
        for (int i = 0; i < ends.Length; i++)
        {
            ref byte toEnd = ref MemoryMarshal.GetReference(table.Bytes(ends[i]));
            sum = default;
            foreach (var (micro, further) in near)
            {
                ref byte today = ref MemoryMarshal.GetReference(table.Bytes(micro));
                var step = Vector256.Create((byte)further);
                for (int start = 0; start < table.Stride; start += DistanceTable.Block)
                {
                    var through = Avx2.AddSaturate(Vector256.LoadUnsafe(ref toEnd, (nuint)start), step);
                    sum.Add(Avx2.Min(Vector256.LoadUnsafe(ref today, (nuint)start), through));
                }
            }

            saved[i] = (double)(sum.Total - before) / Reciprocals.Scale;
        }
    }

    private static double Saving(int through, int today) => today != byte.MaxValue && through < today ? 1.0 / through - 1.0 / today : 0;
}

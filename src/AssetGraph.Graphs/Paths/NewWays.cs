using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AssetGraph.Graphs.Paths;

/// <summary>
/// What the ways of all macro vertices over one of them, u, and a new tie u–v would save: sums over the macro side are made once for u, so that a v costs what is
/// near it and a look-up for each sampled micro vertex. One for each worker; reused without allocation.
/// </summary>
internal sealed class NewWays
{
    // How many hops behind v everybody's ways are counted; those of u itself are one hop further.
    private const int NearHops = 1;

    private readonly SubsetEfficiency efficiency;
    private readonly int[] sample;
    private readonly DistanceTable fromSample;
    private readonly byte[][] fromMacro;
    private readonly int width;
    private readonly double[] far;      // [sampled micro b][hops from b to v]
    private readonly int[] met;
    private readonly List<int> ring = [];
    private readonly byte[] toEnd;
    private byte[] fromEnd = [];
    private readonly bool vectors;
    private int run;

    public NewWays(SubsetEfficiency efficiency, int[] sample, DistanceTable fromSample, byte[][] fromMacro)
    {
        (this.efficiency, this.sample, this.fromSample, this.fromMacro) = (efficiency, sample, fromSample, fromMacro);
        width = Math.Max(fromSample.Longest, efficiency.Table.Longest) + 2;
        far = new double[sample.Length * width];
        met = new int[efficiency.Graph.VertexCount];
        toEnd = new byte[efficiency.Table.Stride];
        vectors = Avx2.IsSupported && efficiency.Table.Longest <= Reciprocals.LongestWhole;
    }

    /// <summary>u, or −1 before there is one.</summary>
    public int End { get; private set; } = -1;

    /// <summary>Makes the sums for another u.</summary>
    public void From(int u)
    {
        End = u;
        efficiency.Table.Bytes(u).CopyTo(toEnd);
        fromEnd = fromMacro[efficiency.PlaceOf(u)];
        Array.Clear(far);
        for (int i = 0; i < sample.Length; i++)
        {
            SaveTo(far.AsSpan(i * width, width), efficiency.Table.Bytes(sample[i]));
        }
    }

    /// <summary>Σ (1/d′ − 1/d) over the pairs that gain by a way …u–v…</summary>
    public double Saved(int v)
    {
        run++;
        ring.Clear();
        Meet(v);
        double near = 0;
        for (int hops = 0, start = 0; hops <= NearHops + 1; hops++)
        {
            int end = ring.Count;
            for (int i = start; i < end; i++)
            {
                int w = ring[i];
                if (efficiency.IsMicro[w])
                {
                    near += hops <= NearHops ? SavedAt(w, hops + 1) : Saving(0, hops + 1, fromEnd[w]);
                }

                if (hops <= NearHops)
                {
                    foreach (int x in efficiency.Graph.OutNeighbours(w))
                    {
                        Meet(x);
                    }
                }
            }

            start = end;
        }

        return near + Far(v) * efficiency.Micro.Length / sample.Length;
    }

    private void Meet(int vertex)
    {
        if (met[vertex] != run)
        {
            met[vertex] = run;
            ring.Add(vertex);
        }
    }

    private double SavedAt(int micro, int further)
    {
        var direct = efficiency.Table.Bytes(micro);
        if (!vectors)
        {
            double sum = 0;
            for (int a = 0; a < direct.Length; a++)
            {
                sum += Saving(toEnd[a], further, direct[a]);
            }

            return sum;
        }

        ref byte today = ref MemoryMarshal.GetReference(direct);
        ref byte near = ref MemoryMarshal.GetArrayDataReference(toEnd);
        var step = Vector256.Create((byte)further);
        long whole = 0;
        for (int start = 0; start < direct.Length; start += DistanceTable.Block)
        {
            var before = Vector256.LoadUnsafe(ref today, (nuint)start);
            var now = Avx2.Min(before, Avx2.AddSaturate(Vector256.LoadUnsafe(ref near, (nuint)start), step));
            if (now != before)
            {
                whole += Reciprocals.Sum(now) - Reciprocals.Sum(before);
            }
        }

        return (double)whole / Reciprocals.Scale;
    }

    private static double Saving(byte toEnd, int further, byte today) =>
        today != byte.MaxValue && toEnd + further < today ? Inverse[toEnd + further] - Inverse[today] : 0;

    // For each number of hops from a sampled micro vertex to v: what all ways to it save, but those that are counted one by one.
    private void SaveTo(Span<double> saved, ReadOnlySpan<byte> direct)
    {
        for (int start = 0; start < direct.Length; start += DistanceTable.Block)
        {
            var today = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(direct), (nuint)start);
            var near = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(toEnd), (nuint)start);
            var lead = Vector256.SubtractSaturate(today, near);
            var gaining = Vector256.GreaterThan(lead, Vector256.Create((byte)(NearHops + 2))) & ~Vector256.Equals(today, Vector256<byte>.AllBitsSet);
            for (uint bits = gaining.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                int a = start + BitOperations.TrailingZeroCount(bits);
                int hops = NearHops + (toEnd[a] == 0 ? 2 : 1);
                for (int through = toEnd[a] + 1 + hops; through < direct[a]; through++, hops++)
                {
                    saved[hops] += Inverse[through] - Inverse[direct[a]];
                }
            }
        }
    }

    private double Far(int v)
    {
        var hops = fromSample.Bytes(v);
        double sum = 0;
        for (int i = 0, at = 0; i < sample.Length; i++, at += width)
        {
            // No path (255) reads the last column, which stays 0.
            sum += far[at + Math.Min(hops[i], width - 1)];
        }

        return sum;
    }

    private static readonly double[] Inverse = [0, .. Enumerable.Range(1, byte.MaxValue).Select(d => 1.0 / d)];
}

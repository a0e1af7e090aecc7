using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AssetGraph.Graphs.Paths;

/// <summary>
/// What a new tie u–v would save on the ways …u–v… that <see cref="NearWays"/> does not count: those of u itself to the micro vertices one hop further, and
/// all others to a sample of the micro vertices. Sums over the macro side are made once for u, so that a v costs a look-up for each. One for each worker; reused
/// without allocation.
/// </summary>
internal sealed class FarWays
{
    private readonly SubsetEfficiency efficiency;
    private readonly DistanceTable table;
    private readonly int[] sample;
    private readonly DistanceTable fromSample;
    private readonly int width;
    private readonly double[] far;      // [sampled micro b][hops from b to v]
    private readonly byte[][]? fromMacro;
    private byte[] fromEnd = [];

    public FarWays(SubsetEfficiency efficiency, byte[][]? fromMacro, int[] sample, DistanceTable fromSample)
    {
        table = efficiency.Table;
        this.efficiency = efficiency;
        this.fromMacro = fromMacro;
        (this.sample, this.fromSample) = (sample, fromSample);
        width = Math.Max(fromSample.Longest, table.Longest) + 2;
        far = new double[sample.Length * width];
    }

    /// <summary>Makes the sums for another u.</summary>
    public void From(int u)
    {
        int place = efficiency.PlaceOf(u);
        if (fromMacro is not null)
        {
            fromEnd = fromMacro[place];
        }
        else
        {
            fromEnd = fromEnd.Length == 0 ? new byte[efficiency.Graph.VertexCount] : fromEnd;
            for (int w = 0; w < fromEnd.Length; w++)
            {
                fromEnd[w] = table.Bytes(w)[place];
            }
        }

        var toEnd = table.Bytes(u);
        Array.Clear(far);
        for (int i = 0; i < sample.Length; i++)
        {
            SaveTo(far.AsSpan(i * width, width), toEnd, table.Bytes(sample[i]));
        }
    }

    /// <summary>Σ (1/d′ − 1/d) over the pairs of u and the micro vertices just behind those counted near v.</summary>
    // Optimised at once, as what follows: a city is measured by a few thousand calls, before the runtime would come to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double SavedAtEdge(int[] edge)
    {
        double sum = 0;
        foreach (int w in edge)
        {
            sum += SavingAtEdge[fromEnd[w]];
        }

        return sum;
    }

    /// <summary>Σ (1/d′ − 1/d) over the pairs of a macro and a sampled vertex that gain by a way …u–v… to further away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Saved(int v)
    {
        var hops = fromSample.Bytes(v);
        double even = 0;
        double odd = 0;
        int at = 0;
        for (int i = 0; i < sample.Length - 1; i += 2, at += 2 * width)
        {
            // No path (255) reads the last column, which stays 0.
            even += far[at + Math.Min(hops[i], width - 1)];
            odd += far[at + width + Math.Min(hops[i + 1], width - 1)];
        }

        return even + odd + (sample.Length % 2 == 0 ? 0 : far[at + Math.Min(hops[sample.Length - 1], width - 1)]);
    }

    // For each number of hops from a sampled micro vertex to v: what all ways to it save, but those that are counted one by one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SaveTo(Span<double> saved, ReadOnlySpan<byte> toEnd, ReadOnlySpan<byte> direct)
    {
        for (int start = 0; start < direct.Length; start += DistanceTable.Block)
        {
            var today = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(direct), (nuint)start);
            var near = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(toEnd), (nuint)start);
            var lead = Vector256.SubtractSaturate(today, near);
            var gaining = Vector256.GreaterThan(lead, Vector256.Create((byte)(NearWays.Hops + 2))) & ~Vector256.Equals(today, Vector256<byte>.AllBitsSet);
            for (uint bits = gaining.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                int a = start + BitOperations.TrailingZeroCount(bits);
                int hops = NearWays.Hops + (toEnd[a] == 0 ? 2 : 1);
                for (int through = toEnd[a] + 1 + hops; through < direct[a]; through++, hops++)
                {
                    saved[hops] += Inverse[through] - Inverse[direct[a]];
                }
            }
        }
    }

    private static readonly double[] Inverse = [0, .. Enumerable.Range(1, byte.MaxValue).Select(d => 1.0 / d)];

    // 1/d′ − 1/d for each d of today; 0 where there is no path.
    private static readonly double[] SavingAtEdge =
        [.. Enumerable.Range(0, byte.MaxValue + 1).Select(d => d > NearWays.Hops + 2 && d < byte.MaxValue ? 1.0 / (NearWays.Hops + 2) - 1.0 / d : 0)];
}

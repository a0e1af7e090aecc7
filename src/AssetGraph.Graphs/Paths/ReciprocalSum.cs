using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AssetGraph.Graphs.Paths;

/// <summary>Σ <see cref="Reciprocals.Whole"/> over many distances of 0 … 15 or 255 (no path), 32 at a time. Needs AVX2.</summary>
internal struct ReciprocalSum
{
    private Vector256<long> low;
    private Vector256<long> middle;
    private Vector256<long> high;

    /// <summary>The sum so far.</summary>
    public readonly long Total => Vector256.Sum(low + (middle << 8) + (high << 16));

    /// <summary>Adds 32 distances.</summary>
    public void Add(Vector256<byte> distances)
    {
        low += Avx2.SumAbsoluteDifferences(Avx2.Shuffle(Reciprocals.Low, distances), Vector256<byte>.Zero).AsInt64();
        middle += Avx2.SumAbsoluteDifferences(Avx2.Shuffle(Reciprocals.Middle, distances), Vector256<byte>.Zero).AsInt64();
        high += Avx2.SumAbsoluteDifferences(Avx2.Shuffle(Reciprocals.High, distances), Vector256<byte>.Zero).AsInt64();
    }

    /// <summary>Adds a row of whole blocks.</summary>
    public void Add(ReadOnlySpan<byte> row)
    {
        for (int start = 0; start < row.Length; start += Vector256<byte>.Count)
        {
            Add(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(row), (nuint)start));
        }
    }
}

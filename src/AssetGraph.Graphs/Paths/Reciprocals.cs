using System.Runtime.Intrinsics;

namespace AssetGraph.Graphs.Paths;

/// <summary>1/d as whole numbers, for distances of at most 15 hops: 360,360 = lcm(1, …, 15) is divided by every d. Sums are then exact in any order.</summary>
internal static class Reciprocals
{
    public const int Scale = 360_360;
    public const int LongestWhole = 15;

    /// <summary>360,360/d for d of 1 … 15, else 0.</summary>
    public static readonly int[] Whole = MakeWhole();

    // The three bytes of Whole[d], d = 0 … 15, twice: the lookup of 32 bytes works in two halves.
    public static readonly Vector256<byte> Low = Plane(0);
    public static readonly Vector256<byte> Middle = Plane(8);
    public static readonly Vector256<byte> High = Plane(16);

    /// <summary>Σ Whole[d] over 32 distances of 0 … 15 or 255 (no path). Needs AVX2.</summary>
    public static long Sum(Vector256<byte> distances)
    {
        var sum = default(ReciprocalSum);
        sum.Add(distances);
        return sum.Total;
    }

    private static int[] MakeWhole()
    {
        var table = new int[byte.MaxValue + 1];
        for (int d = 1; d <= LongestWhole; d++)
        {
            table[d] = Scale / d;
        }

        return table;
    }

    private static Vector256<byte> Plane(int shift)
    {
        Span<byte> bytes = stackalloc byte[32];
        for (int i = 0; i < 32; i++)
        {
            bytes[i] = (byte)(Whole[i % 16] >> shift);
        }

        return Vector256.Create<byte>(bytes);
    }
}

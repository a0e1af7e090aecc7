using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AssetGraph.Graphs.Paths;

/// <summary>Sums of 1/d as whole numbers, for distances of at most 15 hops: 360,360 = lcm(1, …, 15) is divided by every d.</summary>
internal sealed class ReciprocalRows
{
    public const int Block = 32;

    private const int Scale = 360_360;
    private const int LongestWhole = 15;

    private static readonly int[] Reciprocal = MakeReciprocals();

    // The three bytes of Reciprocal[d], d = 0 … 15, twice: the lookup of 32 bytes works in two halves.
    private static readonly Vector256<byte> Low = Plane(0);
    private static readonly Vector256<byte> Middle = Plane(8);
    private static readonly Vector256<byte> High = Plane(16);

    private readonly Reach[] rows;
    private readonly int[][] blockSums;

    private ReciprocalRows(Reach[] rows)
    {
        this.rows = rows;
        blockSums = new int[rows.Length][];
        for (int i = 0; i < rows.Length; i++)
        {
            byte[] row = rows[i].ToMicroBytes;
            blockSums[i] = new int[row.Length / Block];
            for (int j = 0; j < row.Length; j++)
            {
                blockSums[i][j / Block] += Reciprocal[row[j]];
            }
        }
    }

    /// <summary>Prepares the rows, or answers null when a distance is too long for whole numbers.</summary>
    public static ReciprocalRows? For(Reach[] rows, int longest) => longest <= LongestWhole ? new ReciprocalRows(rows) : null;

    /// <summary>
    /// Σ (1/d′ − 1/d) over the chosen rows and all columns, d′ = min(d, row to near + 1 + far to column).
    /// Both ends lie in one component, so d is finite wherever the way round is: d′ is at most 15 or 255 (no path).
    /// </summary>
    public double Shortened(Reach near, Reach far, GainScratch scratch, int rowCount)
    {
        int blocks = PassingBlocks(near.ToMicroBytes, far.ToMicroBytes, scratch.Columns);
        long gained = 0;
        foreach (int i in scratch.Rows.AsSpan(0, rowCount))
        {
            byte toNear = (byte)(near.ToMacro[i] + 1);
            gained += Avx2.IsSupported
                ? RowFast(rows[i].ToMicroBytes, far.ToMicroBytes, toNear, scratch.Columns.AsSpan(0, blocks), blockSums[i])
                : RowSlow(rows[i].ToMicroBytes, far.ToMicroBytes, toNear, scratch.Columns.AsSpan(0, blocks), blockSums[i]);
        }

        return (double)gained / Scale;
    }

    // Blocks with at least one column that the new tie may bring nearer: near to column ≥ far to column + 2.
    private static int PassingBlocks(byte[] near, byte[] far, int[] into)
    {
        int count = 0;
        for (int start = 0; start < near.Length; start += Block)
        {
            bool passes = false;
            for (int j = start; j < start + Block; j++)
            {
                passes |= near[j] - far[j] >= 2;
            }

            into[count] = start;
            count += passes ? 1 : 0;
        }

        return count;
    }

    private static long RowFast(byte[] direct, byte[] far, byte toNear, ReadOnlySpan<int> blocks, int[] sums)
    {
        ref byte d = ref MemoryMarshal.GetArrayDataReference(direct);
        ref byte y = ref MemoryMarshal.GetArrayDataReference(far);
        var step = Vector256.Create(toNear);
        var low = Vector256<long>.Zero;
        var middle = Vector256<long>.Zero;
        var high = Vector256<long>.Zero;
        long before = 0;
        foreach (int start in blocks)
        {
            var through = Avx2.AddSaturate(Vector256.LoadUnsafe(ref y, (nuint)start), step);
            var now = Avx2.Min(Vector256.LoadUnsafe(ref d, (nuint)start), through);
            low += Avx2.SumAbsoluteDifferences(Avx2.Shuffle(Low, now), Vector256<byte>.Zero).AsInt64();
            middle += Avx2.SumAbsoluteDifferences(Avx2.Shuffle(Middle, now), Vector256<byte>.Zero).AsInt64();
            high += Avx2.SumAbsoluteDifferences(Avx2.Shuffle(High, now), Vector256<byte>.Zero).AsInt64();
            before += sums[start / Block];
        }

        return Vector256.Sum(low) + (Vector256.Sum(middle) << 8) + (Vector256.Sum(high) << 16) - before;
    }

    private static long RowSlow(byte[] direct, byte[] far, byte toNear, ReadOnlySpan<int> blocks, int[] sums)
    {
        long after = 0;
        long before = 0;
        foreach (int start in blocks)
        {
            for (int j = start; j < start + Block; j++)
            {
                after += Reciprocal[Math.Min(direct[j], far[j] + toNear)];
            }

            before += sums[start / Block];
        }

        return after - before;
    }

    private static int[] MakeReciprocals()
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
        Span<byte> bytes = stackalloc byte[Block];
        for (int i = 0; i < Block; i++)
        {
            bytes[i] = (byte)(Reciprocal[i % 16] >> shift);
        }

        return Vector256.Create<byte>(bytes);
    }
}

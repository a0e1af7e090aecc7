namespace AssetGraph.Graphs.Paths;

/// <summary>How far one vertex is from every macro and every micro vertex.</summary>
internal sealed class Reach
{
    public Reach(ReadOnlySpan<ushort> row, int[] macro, int[] micro)
    {
        ToMacro = Pick(row, macro);
        ToMicro = Pick(row, micro);
        MacroAt = Histogram(ToMacro);
        MicroAt = Histogram(ToMicro);
        ToMicroBytes = new byte[(micro.Length + ReciprocalRows.Block - 1) / ReciprocalRows.Block * ReciprocalRows.Block];
        Array.Fill(ToMicroBytes, byte.MaxValue);
        for (int j = 0; j < micro.Length; j++)
        {
            ToMicroBytes[j] = (byte)Math.Min((int)ToMicro[j], byte.MaxValue);
        }
    }

    /// <summary>Hops to each macro vertex, <see cref="HopDistances.Unreached"/> where there is no path.</summary>
    public ushort[] ToMacro { get; }

    /// <summary>Hops to each micro vertex.</summary>
    public ushort[] ToMicro { get; }

    /// <summary>The same, cut off at 255 and padded with it to whole blocks.</summary>
    public byte[] ToMicroBytes { get; }

    /// <summary>How many macro vertices are at each distance.</summary>
    public int[] MacroAt { get; }

    /// <summary>How many micro vertices are at each distance.</summary>
    public int[] MicroAt { get; }

    public double ReciprocalsToMicro()
    {
        double sum = 0;
        for (int hops = 1; hops < MicroAt.Length; hops++)
        {
            sum += (double)MicroAt[hops] / hops;
        }

        return sum;
    }

    private static ushort[] Pick(ReadOnlySpan<ushort> row, int[] vertices)
    {
        var picked = new ushort[vertices.Length];
        for (int i = 0; i < vertices.Length; i++)
        {
            picked[i] = row[vertices[i]];
        }

        return picked;
    }

    private static int[] Histogram(ushort[] hops)
    {
        int longest = -1;
        foreach (ushort h in hops)
        {
            longest = Math.Max(longest, h == HopDistances.Unreached ? -1 : h);
        }

        var counts = new int[longest + 1];
        foreach (ushort h in hops)
        {
            if (h != HopDistances.Unreached)
            {
                counts[h]++;
            }
        }

        return counts;
    }
}

namespace AssetGraph.Bridging.Stability;

/// <summary>How firmly a pair stands in the list.</summary>
/// <param name="Stayed">In how many of <paramref name="Runs"/> it was in the list.</param>
/// <param name="Runs">The runs in which both sides took part; the others say nothing about the pair.</param>
public readonly record struct StabilityBand(int Stayed, int Runs)
{
    /// <summary>Stayed/Runs, in [0, 1]; NaN where no run kept both sides.</summary>
    public double Share => Runs == 0 ? double.NaN : (double)Stayed / Runs;

    /// <summary>The lower end of the share's 95 % interval (Wilson 1927); NaN without runs.</summary>
    public double Low => Wilson(-1);

    /// <summary>The upper end of the share's 95 % interval (Wilson 1927); NaN without runs.</summary>
    public double High => Wilson(1);

    private double Wilson(int side)
    {
        const double z = 1.959963984540054;
        var n = (double)Runs;
        var middle = Share + z * z / (2 * n);
        var half = z * Math.Sqrt(Share * (1 - Share) / n + z * z / (4 * n * n));
        return Math.Clamp((middle + side * half) / (1 + z * z / n), 0, 1);
    }
}

namespace AssetGraph.Bridging.Hindsight;

/// <summary>A mean over anchors with the interval in which it lies for 95 of 100 redrawn sets of anchors (percentile bootstrap).</summary>
/// <param name="Value">The mean; NaN where there is nothing to average.</param>
/// <param name="Low">The 2.5th percentile.</param>
/// <param name="High">The 97.5th percentile.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    /// <summary>Nothing to average.</summary>
    public static Estimate None { get; } = new(double.NaN, double.NaN, double.NaN);
}

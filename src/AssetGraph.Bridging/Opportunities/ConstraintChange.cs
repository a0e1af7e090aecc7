namespace AssetGraph.Bridging.Opportunities;

/// <summary>Burt's constraint of one side before and after the tie, on the ties of today without weights. Shown, never scored.</summary>
/// <param name="Before">The constraint now; null for an isolate, which has none.</param>
/// <param name="After">The constraint with the new tie.</param>
public sealed record ConstraintChange(double? Before, double After)
{
    /// <summary>After − before; below 0 where the tie opens holes. Null for an isolate.</summary>
    public double? Change => After - Before;
}

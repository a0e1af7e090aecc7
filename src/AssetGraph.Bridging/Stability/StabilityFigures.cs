namespace AssetGraph.Bridging.Stability;

/// <summary>The counts of a <see cref="StabilityReport"/>, by candidate.</summary>
/// <param name="Stayed">In how many runs the pair was in the list.</param>
/// <param name="Runs">In how many both assets were still there; −1 where the pair was not asked about.</param>
public sealed record StabilityFigures(int[] Stayed, int[] Runs);

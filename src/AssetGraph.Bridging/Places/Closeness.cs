namespace AssetGraph.Bridging.Places;

/// <summary>How near two assets are.</summary>
/// <param name="Basis">What it rests on.</param>
/// <param name="Value">D, in (0, 1]; NaN where <see cref="PlaceBasis.Missing"/>.</param>
/// <param name="Kilometres">The distance where it was measured, else null.</param>
public readonly record struct Closeness(PlaceBasis Basis, double Value, double? Kilometres);

namespace AssetGraph.Graphs.Spectral;

/// <summary>Katz centrality, in two scales.</summary>
/// <param name="Raw">x = (I − αAᵀ)⁻¹ 1: 1 for an isolate.</param>
/// <param name="UnitLength">The same with squares that add up to 1.</param>
/// <param name="Alpha">The α used.</param>
public sealed record KatzScores(double[] Raw, double[] UnitLength, double Alpha);

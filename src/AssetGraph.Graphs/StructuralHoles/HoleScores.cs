namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>Burt's four measures of each vertex (ego); NaN for isolates.</summary>
/// <param name="Constraint">C = Σ c(ego, alter): how far ego's ties lead back to the same people. Can pass 1; 1 with one alter.</param>
/// <param name="EffectiveSize">Alters less the redundancy among them, at most their number; 1 with one alter.</param>
/// <param name="Efficiency">Effective size for each alter.</param>
/// <param name="Hierarchy">How far constraint comes from one alter, 0 to 1 (Coleman–Theil); 1 with one alter; NaN where it was not asked for.</param>
public sealed record HoleScores(double[] Constraint, double[] EffectiveSize, double[] Efficiency, double[] Hierarchy);

namespace AssetGraph.Graphs.Clustering;

/// <summary>Fagiolo's directed clustering: triangles of a kind over how many of that kind the vertex's ties allow. NaN where they allow
/// none.</summary>
/// <param name="All">All kinds together, 0 to 1.</param>
/// <param name="Cycle">i→j→h→i.</param>
/// <param name="Middleman">h→i→j with h→j: who stands between is passed by.</param>
/// <param name="In">Two point at i, one of them at the other.</param>
/// <param name="Out">i points at two, one of whom points at the other.</param>
public sealed record DirectedClusteringScores(double[] All, double[] Cycle, double[] Middleman, double[] In, double[] Out);

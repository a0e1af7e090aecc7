namespace AssetGraph.Graphs.Clustering;

/// <summary>How far a vertex's neighbours are tied to each other, strong ties counting more. NaN for fewer than two neighbours.</summary>
/// <param name="Arithmetic">Barrat's: each closed pair counts the mean of the two ties to it, of their sum over all pairs; 0 to 1.</param>
/// <param name="Geometric">Onnela's: each triangle counts the geometric mean of its three weights over the largest weight of the graph;
/// 0 to 1.</param>
public sealed record WeightedClusteringScores(double[] Arithmetic, double[] Geometric);

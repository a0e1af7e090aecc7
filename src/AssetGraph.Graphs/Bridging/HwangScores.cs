namespace AssetGraph.Graphs.Bridging;

/// <summary>Hwang's bridging of each vertex; NaN for isolates.</summary>
/// <param name="Centrality">Betweenness (unordered pairs, raw) times the coefficient.</param>
/// <param name="Coefficient">(1/degree)/Σ 1/degree of the neighbours: high for a vertex of few ties among vertices of many.</param>
public sealed record HwangScores(double[] Centrality, double[] Coefficient);

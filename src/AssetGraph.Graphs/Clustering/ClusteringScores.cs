namespace AssetGraph.Graphs.Clustering;

/// <summary>How far a vertex's neighbours are tied to each other, by vertex and for the network.</summary>
/// <param name="Local">Triangles over pairs of neighbours, 0 to 1; NaN for fewer than two neighbours.</param>
/// <param name="Triangles">The triangles of each vertex.</param>
/// <param name="Transitivity">Three times the triangles over the connected triples of the network; NaN when there are none.</param>
/// <param name="Mean">The mean of <paramref name="Local"/> over vertices that have one; NaN when none has.</param>
/// <param name="MeanWithZero">The mean over all vertices, those without one counting 0; NaN for the empty graph.</param>
public sealed record ClusteringScores(double[] Local, long[] Triangles, double Transitivity, double Mean, double MeanWithZero);

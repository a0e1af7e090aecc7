namespace AssetGraph.Graphs.Summaries;

/// <summary>Whether a network is clustered like a lattice and short like a random graph. Of its largest component.</summary>
/// <param name="Vertices">The vertices of that component.</param>
/// <param name="MeanDegree">Their mean degree.</param>
/// <param name="Clustering">C: the mean of local clustering, 0 for vertices with fewer than two neighbours.</param>
/// <param name="Distance">L: the mean distance.</param>
/// <param name="RandomClustering">C of the random baseline.</param>
/// <param name="RandomDistance">L of the random baseline; NaN by formula for a mean degree of at most 1.</param>
/// <param name="LatticeClustering">C of the lattice baseline; NaN unless drawn.</param>
/// <param name="Sigma">(C/C random)/(L/L random): above 1 for small worlds; NaN where a baseline is 0 or undefined.</param>
/// <param name="Omega">L random/L − C/C lattice: near 0 for small worlds, −1 for lattices, 1 for random graphs; NaN unless drawn.</param>
public sealed record SmallWorldScores(
    int Vertices,
    double MeanDegree,
    double Clustering,
    double Distance,
    double RandomClustering,
    double RandomDistance,
    double LatticeClustering,
    double Sigma,
    double Omega);

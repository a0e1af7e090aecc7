namespace AssetGraph.Graphs.Spectral;

/// <summary>Eigenvector centrality, in two scales.</summary>
/// <param name="UnitLength">Squares add up to 1. NaN for all when <paramref name="Note"/> says why.</param>
/// <param name="LargestOne">The largest is 1.</param>
/// <param name="Eigenvalue">The largest eigenvalue; 0 when there is no cycle.</param>
/// <param name="Note">Why there is no one answer; null when there is.</param>
public sealed record EigenvectorScores(double[] UnitLength, double[] LargestOne, double Eigenvalue, string? Note);

namespace AssetGraph.Graphs.Mixing;

/// <summary>Who is tied to whom, by group.</summary>
/// <param name="Counts">Ties (weights added) from group to group, row by row; undirected ties are counted in both directions, so the
/// diagonal holds twice the ties within.</param>
/// <param name="Assortativity">Newman's coefficient (tr e − Σab)/(1 − Σab): 1 when all ties lie within groups, 0 as by chance; NaN without
/// ties or when all ties could only be of one kind.</param>
/// <param name="Modularity">Σ (within − expected) share of ties, resolution 1; NaN without ties.</param>
public sealed record MixingScores(double[][] Counts, double Assortativity, double Modularity);

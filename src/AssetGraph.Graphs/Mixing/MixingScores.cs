namespace AssetGraph.Graphs.Mixing;

/// <summary>Who is tied to whom, by group.</summary>
/// <param name="Counts">Ties (weights added) from group to group, row by row; undirected ties are counted in both directions, so the
/// diagonal holds twice the ties within.</param>
/// <param name="Assortativity">Newman's coefficient (tr e − Σab)/(1 − Σab): 1 when all ties lie within groups, 0 as by chance; NaN without
/// ties or when all ties could only be of one kind.</param>
/// <param name="Modularity">Σ (within − expected) share of ties, resolution 1; NaN without ties.</param>
/// <param name="Segregation">Freeman's: 1 less the ties across groups over those that random groups of these sizes would have; 1 for none
/// across, negative for more than by chance; NaN without ties or with one group only.</param>
/// <param name="Homophily">Coleman's, by group: what its ties within exceed chance by, over what they could exceed it by at most; −1 to 1,
/// NaN for groups without ties or without others.</param>
/// <param name="Mean">The mean assortativity of relabellings; NaN without any.</param>
/// <param name="Deviation">Their standard deviation; NaN without any.</param>
/// <param name="Lower">The share of relabellings with an assortativity as low, (1 + those)/(1 + relabellings); NaN without any.</param>
/// <param name="Upper">The share with one as high.</param>
public sealed record MixingScores(
    double[][] Counts,
    double Assortativity,
    double Modularity,
    double Segregation,
    double[] Homophily,
    double Mean,
    double Deviation,
    double Lower,
    double Upper);

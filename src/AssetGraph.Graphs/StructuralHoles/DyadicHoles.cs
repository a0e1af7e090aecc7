namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>Burt's measures for each ordered pair of ego and alter.</summary>
/// <param name="Network">The undirected graph of the pairs: its arc i→j is the pair (ego i, alter j).</param>
/// <param name="Constraint">c(i, j) = (p_ij + Σ p_iq p_qj)², parallel to the arcs of <paramref name="Network"/>.</param>
/// <param name="Redundancy">r(i, j) = Σ p_iq m_jq, the part of alter j that ego has through others, parallel to the arcs.</param>
public sealed record DyadicHoles(Graph Network, double[] Constraint, double[] Redundancy);

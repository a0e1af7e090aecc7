namespace AssetGraph.Graphs.Communities;

/// <summary>Communities found.</summary>
/// <param name="Labels">The community of each vertex. Communities are numbered from the largest to the smallest, equals by their smallest
/// vertex.</param>
/// <param name="Sizes">The number of vertices of each community, descending.</param>
/// <param name="Modularity">The modularity of the division at the resolution asked for; NaN without ties.</param>
/// <param name="Quality">What was made large: modularity, or Σ (ties within − γ·pairs within).</param>
public sealed record CommunityResult(IReadOnlyList<int> Labels, IReadOnlyList<int> Sizes, double Modularity, double Quality);

namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>Who spans holes between communities.</summary>
/// <param name="Score">H of the best two communities: the second largest of the vertex's importances. 0 for those only important to
/// one.</param>
/// <param name="Importance">The largest importance, commonly to the own community.</param>
/// <param name="All">H of all communities together: the least importance.</param>
/// <param name="Rounds">How many rounds it took.</param>
public sealed record SpannerScores(double[] Score, double[] Importance, double[] All, int Rounds);

namespace AssetGraph.Graphs.Centrality;

/// <summary>What a set of vertices has together.</summary>
/// <param name="Degree">How many vertices outside the set are tied to it.</param>
/// <param name="NormalisedDegree">The same over all outside; NaN when nobody is.</param>
/// <param name="Closeness">Vertices outside over the sum of their distances from the nearest member; NaN unless all are reached.</param>
/// <param name="Betweenness">Over pairs outside the set, the share of shortest paths that pass a member.</param>
/// <param name="NormalisedBetweenness">The same over the number of pairs outside; 0 when there is none.</param>
public sealed record GroupCentralityScores(double Degree, double NormalisedDegree, double Closeness, double Betweenness, double NormalisedBetweenness);

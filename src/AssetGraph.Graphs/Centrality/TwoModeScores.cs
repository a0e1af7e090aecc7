namespace AssetGraph.Graphs.Centrality;

/// <summary>Centralities of a two-mode network, each over the most that its vertex's mode allows; 0 to 1.</summary>
/// <param name="Degree">Ties over the size of the other mode.</param>
/// <param name="Closeness">The least possible sum of distances over the sum there is, times the share of vertices reached; 0 for
/// isolates.</param>
/// <param name="Betweenness">Raw betweenness over the most possible in the mode; 0 where none is possible.</param>
public sealed record TwoModeScores(double[] Degree, double[] Closeness, double[] Betweenness);

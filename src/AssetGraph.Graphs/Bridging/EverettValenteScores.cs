namespace AssetGraph.Graphs.Bridging;

/// <summary>Everett–Valente brokerage of each vertex.</summary>
/// <param name="Brokerage">Of an undirected graph the score, of a directed one the mean of the two below.</param>
/// <param name="In">By in-ties; of an undirected graph the same as <paramref name="Brokerage"/>.</param>
/// <param name="Out">By out-ties.</param>
public sealed record EverettValenteScores(double[] Brokerage, double[] In, double[] Out);

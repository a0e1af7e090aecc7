namespace AssetGraph.Graphs.Centrality;

/// <summary>Ties of each vertex, counted or weighed. Of an undirected graph all four are the same.</summary>
/// <param name="Total">In and out together: a mutual tie of a directed graph counts twice.</param>
/// <param name="In">Arcs that arrive.</param>
/// <param name="Out">Arcs that leave.</param>
/// <param name="Neighbours">Different vertices tied in either direction (for strength: the number of them, too).</param>
public sealed record DegreeScores(double[] Total, double[] In, double[] Out, double[] Neighbours);

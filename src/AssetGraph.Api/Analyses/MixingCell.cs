namespace AssetGraph.Api.Analyses;

/// <summary>Ties from one group to another.</summary>
/// <param name="From">The one group.</param>
/// <param name="To">The other.</param>
/// <param name="Ties">How many; of undirected ties within a group, each counts twice.</param>
public sealed record MixingCell(string From, string To, double Ties);

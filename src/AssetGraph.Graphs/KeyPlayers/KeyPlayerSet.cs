namespace AssetGraph.Graphs.KeyPlayers;

/// <summary>A set of key players.</summary>
/// <param name="Members">The vertices, ascending.</param>
/// <param name="Value">What the set reaches, 0 to 1.</param>
/// <param name="Before">What no one at all would reach: the fragmentation of the whole network, 0 for reach.</param>
public sealed record KeyPlayerSet(IReadOnlyList<int> Members, double Value, double Before);

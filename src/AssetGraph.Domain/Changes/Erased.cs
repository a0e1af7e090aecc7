namespace AssetGraph.Domain;

/// <summary>What an erasure did.</summary>
/// <param name="Revision">The revision under which it stands in the log.</param>
/// <param name="Records">How many records of the city went or lost the name.</param>
/// <param name="Changes">How many earlier changes of the log were rewritten.</param>
public sealed record Erased(int Revision, int Records, int Changes);

namespace AssetGraph.Api.Analyses;

/// <summary>A group of a division.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">How many assets are in it.</param>
public sealed record GroupView(string Name, int Size);

namespace AssetGraph.Domain;

/// <summary>How much an asset can take on as an intermediator.</summary>
/// <param name="OpenAsks">How many open asks at once are bearable, at least 1.</param>
/// <param name="Note">Why, in the asset's own words.</param>
public sealed record Capacity(int OpenAsks, string? Note = null)
{
    /// <summary>What is assumed of an asset that stated nothing.</summary>
    public const int DefaultOpenAsks = 3;
}

using AssetGraph.Api.Records;

namespace AssetGraph.Api.Analyses;

/// <summary>One community.</summary>
/// <param name="Number">Its number, 0 for the largest.</param>
/// <param name="Macro">How many of its members are macro.</param>
/// <param name="Micro">How many are micro.</param>
public sealed record CommunityView(int Number, int Macro, int Micro)
{
    /// <summary>How many members it has.</summary>
    public int Size => All.Count;

    /// <summary>Its members, by key.</summary>
    internal IReadOnlyList<AssetView> All { get; init; } = [];
}

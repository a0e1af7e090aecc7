namespace AssetGraph.Exchange;

/// <summary>How an edge list is read.</summary>
public sealed record EdgeListOptions
{
    /// <summary>The column of the edges' weights; null (the default) reads none, whatever columns there are.</summary>
    public string? WeightColumn { get; init; }

    /// <summary>How many errors are reported one by one, at least 1. Default: 100.</summary>
    public int MaxErrors { get; init; } = 100;
}

namespace AssetGraph.Api.Changes.Inputs;

/// <summary>Which revision to take back.</summary>
public sealed record UndoInput
{
    /// <summary>The city's id or key.</summary>
    public required string City { get; init; }

    /// <summary>The revision to take back.</summary>
    public required int Revision { get; init; }

    /// <summary>The revision that the caller saw.</summary>
    public int? ExpectedRevision { get; init; }
}

namespace AssetGraph.Api.Changes.Inputs;

/// <summary>One atomic change.</summary>
public sealed record ApplyChangesInput
{
    /// <summary>The city's id or key.</summary>
    public required string City { get; init; }

    /// <summary>The revision that the caller saw.</summary>
    public int? ExpectedRevision { get; init; }

    /// <summary>The caller's own id of this wish.</summary>
    public string? ChangeSetId { get; init; }

    /// <summary>Why.</summary>
    public string? Message { get; init; }

    /// <summary>Places to write.</summary>
    public IReadOnlyList<PlaceInput>? Places { get; init; }

    /// <summary>Categories to write.</summary>
    public IReadOnlyList<CategoryInput>? Categories { get; init; }

    /// <summary>Tie types to write.</summary>
    public IReadOnlyList<TieTypeInput>? TieTypes { get; init; }

    /// <summary>Assets to write.</summary>
    public IReadOnlyList<AssetInput>? Assets { get; init; }

    /// <summary>Needs to write.</summary>
    public IReadOnlyList<NeedOrOfferInput>? Needs { get; init; }

    /// <summary>Offers to write.</summary>
    public IReadOnlyList<NeedOrOfferInput>? Offers { get; init; }

    /// <summary>Ties to write.</summary>
    public IReadOnlyList<TieInput>? Ties { get; init; }

    /// <summary>Introductions to write.</summary>
    public IReadOnlyList<IntroductionInput>? Introductions { get; init; }

    /// <summary>Records to delete.</summary>
    public IReadOnlyList<DeletionInput>? Delete { get; init; }
}

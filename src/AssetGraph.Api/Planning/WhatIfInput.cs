using AssetGraph.Api.Changes.Inputs;

namespace AssetGraph.Api.Planning;

/// <summary>A change to think through.</summary>
public sealed record WhatIfInput
{
    /// <summary>Places to write.</summary>
    public IReadOnlyList<PlaceInput>? Places { get; init; }

    /// <summary>Assets to write.</summary>
    public IReadOnlyList<AssetInput>? Assets { get; init; }

    /// <summary>Needs to write.</summary>
    public IReadOnlyList<NeedOrOfferInput>? Needs { get; init; }

    /// <summary>Offers to write.</summary>
    public IReadOnlyList<NeedOrOfferInput>? Offers { get; init; }

    /// <summary>Ties to write.</summary>
    public IReadOnlyList<TieInput>? Ties { get; init; }

    /// <summary>Records to delete.</summary>
    public IReadOnlyList<DeletionInput>? Delete { get; init; }

    internal ApplyChangesInput For(string cityKey) => new()
    {
        City = cityKey,
        ChangeSetId = "what-if",
        Places = Places,
        Assets = Assets,
        Needs = Needs,
        Offers = Offers,
        Ties = Ties,
        Delete = Delete,
    };
}

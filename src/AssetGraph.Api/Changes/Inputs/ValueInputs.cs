using AssetGraph.Domain;

namespace AssetGraph.Api.Changes.Inputs;

/// <summary>A record to delete.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its id or key.</param>
public sealed record DeletionInput(EntityKind Kind, string Key);

/// <summary>Where a statement stands.</summary>
/// <param name="Reference">The document or address.</param>
/// <param name="Quote">The words it rests on.</param>
/// <param name="About">What it is evidence of.</param>
public sealed record SourceInput(string Reference, string? Quote, string? About)
{
    internal Source ToSource() => new(Reference, Quote, About);
}

/// <summary>An amount.</summary>
/// <param name="Amount">In units of the currency.</param>
/// <param name="Currency">The ISO 4217 code.</param>
public sealed record MoneyInput(double Amount, string Currency)
{
    internal Money ToMoney() => new((decimal)Amount, Currency);
}

/// <summary>A point in WGS 84.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record GeoPointInput(double Latitude, double Longitude)
{
    internal GeoPoint ToGeoPoint() => new(Latitude, Longitude);
}

/// <summary>What a source says about an asset's scale.</summary>
/// <param name="Scale">Macro or micro.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ScaleDeclarationInput(Scale Scale, string? Basis, SourceInput Source)
{
    internal ScaleDeclaration ToDeclaration() => new(Scale, Basis, Source.ToSource());
}

/// <summary>What a person agreed to.</summary>
/// <param name="Level">How far.</param>
/// <param name="RecordedOn">When.</param>
/// <param name="ValidUntil">The last day it holds.</param>
/// <param name="Note">How it was given.</param>
public sealed record ConsentInput(ConsentLevel Level, DateOnly? RecordedOn, DateOnly? ValidUntil, string? Note)
{
    internal Consent ToConsent() => new(Level, RecordedOn, ValidUntil, Note);
}

/// <summary>How much an asset can take on.</summary>
/// <param name="OpenAsks">Asks at once.</param>
/// <param name="Note">Why.</param>
public sealed record CapacityInput(int OpenAsks, string? Note)
{
    internal Capacity ToCapacity() => new(OpenAsks, Note);
}

/// <summary>A name in a register.</summary>
/// <param name="Scheme">The register.</param>
/// <param name="Value">The number or code.</param>
public sealed record IdentifierInput(string Scheme, string Value)
{
    internal Identifier ToIdentifier() => new(Scheme, Value);
}

/// <summary>Trust that somebody stated: one grade, or three items.</summary>
/// <param name="Grade">1 to 5.</param>
/// <param name="Reliability">1 to 4.</param>
/// <param name="SharedMission">1 to 4.</param>
/// <param name="Openness">1 to 4.</param>
public sealed record TrustInput(double? Grade, double? Reliability, double? SharedMission, double? Openness)
{
    // An item left out counts as 0, which validation refuses with the range.
    internal TrustStatement ToStatement() => new(
        Grade,
        Reliability is null && SharedMission is null && Openness is null ? null : new TrustItems(Reliability ?? 0, SharedMission ?? 0, Openness ?? 0));
}

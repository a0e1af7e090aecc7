using AssetGraph.Api.Cities;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Changes.Inputs;

/// <summary>An asset to write.</summary>
public sealed record AssetInput : RecordInput
{
    /// <summary>What it is; null is refused.</summary>
    public Optional<AssetKind?> Kind { get; init; }

    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>Who it is.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Finer words for what it is.</summary>
    public Optional<IReadOnlyList<string>?> Subtypes { get; init; }

    /// <summary>The sector.</summary>
    public Optional<Sector?> Sector { get; init; }

    /// <summary>The strands.</summary>
    public Optional<IReadOnlyList<Strand>?> Strands { get; init; }

    /// <summary>The places, by id or key.</summary>
    public Optional<IReadOnlyList<string>?> Places { get; init; }

    /// <summary>A point of its own.</summary>
    public Optional<GeoPointInput?> Location { get; init; }

    /// <summary>How many people it employs.</summary>
    public Optional<int?> Employees { get; init; }

    /// <summary>What it spends a year.</summary>
    public Optional<MoneyInput?> AnnualSpend { get; init; }

    /// <summary>Since when it has traded.</summary>
    public Optional<PartialDate?> TradingSince { get; init; }

    /// <summary>Whether it has significant land or property.</summary>
    public Optional<bool?> LandOrProperty { get; init; }

    /// <summary>How many people it counts.</summary>
    public Optional<int?> Members { get; init; }

    /// <summary>What a source says about its scale.</summary>
    public Optional<ScaleDeclarationInput?> DeclaredScale { get; init; }

    /// <summary>What the person agreed to.</summary>
    public Optional<ConsentInput?> Consent { get; init; }

    /// <summary>How much it can take on.</summary>
    public Optional<CapacityInput?> Capacity { get; init; }

    /// <summary>What it is part of.</summary>
    public Optional<string?> Parent { get; init; }

    /// <summary>The role that backs bridges.</summary>
    public Optional<string?> Sponsor { get; init; }

    /// <summary>Its names in registers.</summary>
    public Optional<IReadOnlyList<IdentifierInput>?> Identifiers { get; init; }

    /// <summary>Where its statements stand.</summary>
    public Optional<IReadOnlyList<SourceInput>?> Sources { get; init; }

    internal override EntityKind RecordKind => EntityKind.Asset;

    internal override IEntity Merge(CityScope city, string key)
    {
        var before = city.Snapshot.Assets.Find(key) ?? new Asset { Id = key, Kind = MissingFields.NoKind, Name = "" };
        return before with
        {
            Kind = Kind.HasValue ? Kind.Value ?? MissingFields.NoKind : before.Kind,
            Name = Take(Name, before.Name) ?? "",
            Description = Take(Description, before.Description),
            Subtypes = TakeList(Subtypes, before.Subtypes, s => s),
            Sector = Take(Sector, before.Sector),
            Strands = TakeList(Strands, before.Strands, s => s),
            PlaceIds = TakeList(Places, before.PlaceIds, p => Refer(city, EntityKind.Place, p)!),
            Location = Location.HasValue ? Location.Value?.ToGeoPoint() : before.Location,
            Employees = Employees.HasValue ? Employees.Value : before.Employees,
            AnnualSpend = AnnualSpend.HasValue ? AnnualSpend.Value?.ToMoney() : before.AnnualSpend,
            TradingSince = TradingSince.HasValue ? TradingSince.Value : before.TradingSince,
            LandOrProperty = LandOrProperty.HasValue ? LandOrProperty.Value : before.LandOrProperty,
            Members = Members.HasValue ? Members.Value : before.Members,
            DeclaredScale = DeclaredScale.HasValue ? DeclaredScale.Value?.ToDeclaration() : before.DeclaredScale,
            Consent = Consent.HasValue ? Consent.Value?.ToConsent() : before.Consent,
            Capacity = Capacity.HasValue ? Capacity.Value?.ToCapacity() : before.Capacity,
            ParentId = Parent.HasValue ? Refer(city, EntityKind.Asset, Parent.Value) : before.ParentId,
            Sponsor = Take(Sponsor, before.Sponsor),
            Identifiers = TakeList(Identifiers, before.Identifiers, i => i.ToIdentifier()),
            Sources = TakeList(Sources, before.Sources, s => s.ToSource()),
        };
    }
}

namespace AssetGraph.Domain;

/// <summary>A person, an organisation or a space of one city.</summary>
public sealed record Asset : IEntity
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required AssetKind Kind { get; init; }

    /// <summary>What people call it; for a person who was not asked, never shown.</summary>
    public required string Name { get; init; }

    /// <summary>One or two sentences on who it is.</summary>
    public string? Description { get; init; }

    /// <summary>Finer words of the city's own for what it is: <c>hospital trust</c>, <c>people-group</c>, <c>programme</c>.</summary>
    public ValueList<string> Subtypes { get; init; }

    /// <summary>The sector.</summary>
    public Sector Sector { get; init; }

    /// <summary>The strands it works in.</summary>
    public ValueList<Strand> Strands { get; init; }

    /// <summary>The places it belongs to, the closest first.</summary>
    public ValueList<string> PlaceIds { get; init; }

    /// <summary>A point of its own, or null; the place's point then stands in.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>Its names in registers.</summary>
    public ValueList<Identifier> Identifiers { get; init; }

    /// <summary>How many people it employs, or null where no source says.</summary>
    public int? Employees { get; init; }

    /// <summary>What it spends on goods and services in a year, or null where no source says.</summary>
    public Money? AnnualSpend { get; init; }

    /// <summary>Since when it has traded, or null where no source says.</summary>
    public PartialDate? TradingSince { get; init; }

    /// <summary>Whether it has significant land or property, or null where no source says.</summary>
    public bool? LandOrProperty { get; init; }

    /// <summary>How many people a group counts, or null.</summary>
    public int? Members { get; init; }

    /// <summary>What a source says about its scale, beside the figures.</summary>
    public ScaleDeclaration? DeclaredScale { get; init; }

    /// <summary>What the person agreed to; only for persons, null counts as not asked.</summary>
    public Consent? Consent { get; init; }

    /// <summary>How much it can take on as an intermediator, or null where nobody asked.</summary>
    public Capacity? Capacity { get; init; }

    /// <summary>The organisation it is part of, or null.</summary>
    public string? ParentId { get; init; }

    /// <summary>The name of the role on the asset's side that backs bridges, or null (C36).</summary>
    public string? Sponsor { get; init; }

    /// <summary>Where its statements stand.</summary>
    public ValueList<Source> Sources { get; init; }

    /// <summary>What an import brought beside these fields.</summary>
    public AttributeMap Attributes { get; init; }

    /// <inheritdoc/>
    public EntityKind EntityKind => EntityKind.Asset;

    /// <summary>The subtype that marks a group of people.</summary>
    public const string GroupSubtype = "people-group";

    /// <summary>The fewest members a group may state and still name no individual.</summary>
    public const int SmallestGroup = 5;

    /// <summary>
    /// Whether this is a group of people rather than an individual: a person of subtype <see cref="GroupSubtype"/> that does not state fewer than
    /// <see cref="SmallestGroup"/> members. A group needs no consent, since it names nobody.
    /// </summary>
    public bool IsGroup => Kind == AssetKind.Person && Subtypes.Contains(GroupSubtype) && Members is not < SmallestGroup;

    /// <summary>Whether this is one human being, whose consent decides what is shown.</summary>
    public bool IsIndividual => Kind == AssetKind.Person && !IsGroup;

    /// <summary>How far the asset may be shown and suggested on <paramref name="day"/>; everything but an individual is <see cref="ConsentLevel.Suggested"/>.</summary>
    public ConsentLevel ConsentOn(DateOnly day) => !IsIndividual ? ConsentLevel.Suggested : Consent?.LevelOn(day) ?? ConsentLevel.NotAsked;

    /// <summary>Whether name, description, needs and offers may be shown on <paramref name="day"/>.</summary>
    public bool MayBeShown(DateOnly day) => ConsentOn(day) >= ConsentLevel.Pseudonymous;

    /// <summary>Whether it may be named in a suggestion on <paramref name="day"/>: as a side, as an intermediator or as a hop on a route.</summary>
    public bool MayBeSuggested(DateOnly day) => ConsentOn(day) == ConsentLevel.Suggested;

    /// <inheritdoc/>
    public IEnumerable<EntityReference> References
    {
        get
        {
            foreach (var placeId in PlaceIds)
            {
                yield return new EntityReference(EntityKind.Place, placeId, nameof(PlaceIds));
            }
            if (ParentId is not null)
            {
                yield return new EntityReference(EntityKind.Asset, ParentId, nameof(ParentId));
            }
        }
    }
}

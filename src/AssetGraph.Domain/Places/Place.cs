namespace AssetGraph.Domain;

/// <summary>A neighbourhood, ward, city, region or country: a node of the city's place tree.</summary>
public sealed record Place : IEntity
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>How large a piece of the tree it is.</summary>
    public PlaceLevel Level { get; init; }

    /// <summary>The place it lies in, or null for a root.</summary>
    public string? ParentId { get; init; }

    /// <summary>A point that stands for it, or null where no source gives one.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>Where its statements stand.</summary>
    public ValueList<Source> Sources { get; init; }

    /// <summary>What an import brought beside these fields.</summary>
    public AttributeMap Attributes { get; init; }

    /// <inheritdoc/>
    public EntityKind EntityKind => EntityKind.Place;

    /// <inheritdoc/>
    public IEnumerable<EntityReference> References =>
        ParentId is null ? [] : [new EntityReference(EntityKind.Place, ParentId, nameof(ParentId))];
}

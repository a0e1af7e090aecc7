namespace AssetGraph.Domain;

/// <summary>A category of needs and offers in the city's controlled vocabulary: a node of a tree.</summary>
public sealed record Category : IEntity
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The category it is a part of, or null for a root.</summary>
    public string? ParentId { get; init; }

    /// <inheritdoc/>
    public EntityKind EntityKind => EntityKind.Category;

    /// <inheritdoc/>
    public IEnumerable<EntityReference> References =>
        ParentId is null ? [] : [new EntityReference(EntityKind.Category, ParentId, nameof(ParentId))];
}

namespace AssetGraph.Domain;

/// <summary>A city: the frame that holds assets, ties, places and vocabularies. One city's records are never reached through another's.</summary>
public sealed record City : IEntity
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The country, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The thresholds that make an asset macro here.</summary>
    public MacroCriteria Criteria { get; init; } = MacroCriteria.Default;

    /// <summary>How the sources are to be attributed wherever the data are shown, or null.</summary>
    public string? Attribution { get; init; }

    /// <inheritdoc/>
    public EntityKind EntityKind => EntityKind.City;

    /// <inheritdoc/>
    public IEnumerable<EntityReference> References => [];
}

namespace AssetGraph.Domain;

/// <summary>A type of tie in the city's vocabulary, and what such a tie says about trust.</summary>
public sealed record TieType : IEntity
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>What people call it, read from source to target: 'employs', 'member of'.</summary>
    public required string Name { get; init; }

    /// <summary>Whether trust travels along such a tie; 'located in' says nothing of trust.</summary>
    public bool CarriesTrust { get; init; } = true;

    /// <summary>Whether such a tie speaks against trust, as 'contests' does. An adverse type carries none.</summary>
    public bool Adverse { get; init; }

    /// <summary>The trust assumed when nobody stated any, in (0, 1]; answers mark it as assumed. Ignored where no trust is carried.</summary>
    public double DefaultTrust { get; init; } = 0.5;

    /// <summary>The days after which unconfirmed trust counts half; null for structure that does not age, as ownership.</summary>
    public int? HalfLifeDays { get; init; } = 540;

    /// <summary>Whether the relation is the same read from either end.</summary>
    public bool Symmetric { get; init; }

    /// <inheritdoc/>
    public EntityKind EntityKind => EntityKind.TieType;

    /// <inheritdoc/>
    public IEnumerable<EntityReference> References => [];
}

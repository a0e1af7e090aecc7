namespace AssetGraph.Domain;

/// <summary>What an asset looks for or can give, in a category of the city's vocabulary.</summary>
public sealed record NeedOrOffer : IEntity
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>Whose need or offer it is.</summary>
    public required string AssetId { get; init; }

    /// <summary>Which of the two it is.</summary>
    public required Direction Direction { get; init; }

    /// <summary>The category it is filed under.</summary>
    public required string CategoryId { get; init; }

    /// <summary>Finer words by which needs and offers meet.</summary>
    public ValueList<string> Tags { get; init; }

    /// <summary>What exactly, in one sentence.</summary>
    public string? Description { get; init; }

    /// <summary>When it was opened, or null where nobody said.</summary>
    public PartialDate? OpenedOn { get; init; }

    /// <summary>When it was met, withdrawn or ran out; null while it is open.</summary>
    public PartialDate? ClosedOn { get; init; }

    /// <summary>Where its statements stand.</summary>
    public ValueList<Source> Sources { get; init; }

    /// <summary>What an import brought beside these fields.</summary>
    public AttributeMap Attributes { get; init; }

    /// <inheritdoc/>
    public EntityKind EntityKind => EntityKind.NeedOrOffer;

    /// <summary>Whether it is open on <paramref name="day"/>: opened by then (or undated) and not closed before it.</summary>
    public bool IsOpenOn(DateOnly day) => !(OpenedOn is { } start && start.Earliest > day) && !(ClosedOn is { } end && end.Latest < day);

    /// <inheritdoc/>
    public IEnumerable<EntityReference> References =>
    [
        new EntityReference(EntityKind.Asset, AssetId, nameof(AssetId)),
        new EntityReference(EntityKind.Category, CategoryId, nameof(CategoryId)),
    ];
}

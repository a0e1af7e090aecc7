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

    /// <summary>
    /// The level of the European Qualifications Framework, <see cref="LowestLevel"/> … <see cref="HighestLevel"/>: the one a need asks for or an offer holds;
    /// null where nobody said or none applies.
    /// </summary>
    public int? Level { get; init; }

    /// <summary>
    /// What must be there beside the level, as short words (<c>english-ielts-7</c>, <c>nmc-registration</c>): of a need what it asks for, in the order in which
    /// one gets it; of an offer what it has already.
    /// </summary>
    public ValueList<string> Prerequisites { get; init; }

    /// <summary>What it is worth in a year: of a need the contract or purchase sought, of an offer what can be supplied; null where no source says.</summary>
    public Money? Amount { get; init; }

    /// <summary>When it was opened, or null where nobody said.</summary>
    public PartialDate? OpenedOn { get; init; }

    /// <summary>When it was met, withdrawn or ran out; null while it is open.</summary>
    public PartialDate? ClosedOn { get; init; }

    /// <summary>Where its statements stand.</summary>
    public ValueList<Source> Sources { get; init; }

    /// <summary>What an import brought beside these fields.</summary>
    public AttributeMap Attributes { get; init; }

    /// <summary>The lowest level of the European Qualifications Framework.</summary>
    public const int LowestLevel = 1;

    /// <summary>The highest level of the European Qualifications Framework.</summary>
    public const int HighestLevel = 8;

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

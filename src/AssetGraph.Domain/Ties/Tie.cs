namespace AssetGraph.Domain;

/// <summary>A typed relation between two assets of one city.</summary>
public sealed record Tie : IEntity
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>The asset it starts from.</summary>
    public required string SourceId { get; init; }

    /// <summary>The asset it leads to; another one than the source.</summary>
    public required string TargetId { get; init; }

    /// <summary>Its type in the city's vocabulary.</summary>
    public required string TypeId { get; init; }

    /// <summary>Whether it reads from source to target only. Stated trust on a directed tie is the source's trust in the target.</summary>
    public bool Directed { get; init; }

    /// <summary>How much of a tie it is, greater is stronger; above 0 and finite, 1 where nobody said.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>
    /// What flows in a year from buyer to supplier or from funder to funded, on ties such as <c>buys-from</c>, <c>supplies</c>, <c>commissions</c> and
    /// <c>funds</c>; null where no source says. No weight and no trust is made of it.
    /// </summary>
    public Money? Amount { get; init; }

    /// <summary>The trust somebody stated, or null: the type's default is then assumed, and said to be.</summary>
    public TrustStatement? Trust { get; init; }

    /// <summary>The strand it belongs to, or null.</summary>
    public Strand? Strand { get; init; }

    /// <summary>When it came about in the world.</summary>
    public PartialDate? OccurredOn { get; init; }

    /// <summary>When it ended in the world, or null while it lives.</summary>
    public PartialDate? EndedOn { get; init; }

    /// <summary>When somebody last said that it still holds.</summary>
    public PartialDate? LastConfirmedOn { get; init; }

    /// <summary>When it was first written down here. Set by the store when null.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Whether the programme that keeps this graph brought it about, or null where that is unclear.</summary>
    public bool? MadeByProject { get; init; }

    /// <summary>The asset that brought the two together, where a source says so.</summary>
    public string? BrokeredById { get; init; }

    /// <summary>The introduction it came from, or null.</summary>
    public string? IntroductionId { get; init; }

    /// <summary>What the two do with each other.</summary>
    public string? Description { get; init; }

    /// <summary>Where its statements stand.</summary>
    public ValueList<Source> Sources { get; init; }

    /// <summary>What an import brought beside these fields.</summary>
    public AttributeMap Attributes { get; init; }

    /// <inheritdoc/>
    public EntityKind EntityKind => EntityKind.Tie;

    /// <summary>
    /// Whether the tie lives on <paramref name="day"/>: it did not start after that day and had not ended before it. An end known only as a year or month
    /// is taken as its last day, a start as its first. Without dates a tie lives always.
    /// </summary>
    public bool LivesOn(DateOnly day) => HasBegunBy(day) && !(EndedOn is { } end && end.Latest < day);

    /// <summary>Whether the tie had started by <paramref name="day"/>, whether or not it has ended since; one of unknown start had.</summary>
    public bool HasBegunBy(DateOnly day) => !(OccurredOn is { } start && start.Earliest > day);

    /// <inheritdoc/>
    public IEnumerable<EntityReference> References
    {
        get
        {
            yield return new EntityReference(EntityKind.Asset, SourceId, nameof(SourceId));
            yield return new EntityReference(EntityKind.Asset, TargetId, nameof(TargetId));
            yield return new EntityReference(EntityKind.TieType, TypeId, nameof(TypeId));
            if (BrokeredById is not null)
            {
                yield return new EntityReference(EntityKind.Asset, BrokeredById, nameof(BrokeredById));
            }
            if (IntroductionId is not null)
            {
                yield return new EntityReference(EntityKind.Introduction, IntroductionId, nameof(IntroductionId));
            }
        }
    }
}

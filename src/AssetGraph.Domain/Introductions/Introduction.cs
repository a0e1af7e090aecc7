namespace AssetGraph.Domain;

/// <summary>What was done about a bridging opportunity, from the suggestion to its outcome.</summary>
public sealed record Introduction : IEntity
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>The macro side.</summary>
    public required string MacroId { get; init; }

    /// <summary>The micro side.</summary>
    public required string MicroId { get; init; }

    /// <summary>Who was asked to introduce the two; empty while nobody was.</summary>
    public ValueList<string> IntermediatorIds { get; init; }

    /// <summary>How far it got.</summary>
    public IntroductionStatus Status { get; init; }

    /// <summary>Who follows it up: a role or an organisation, not a private name.</summary>
    public string? Owner { get; init; }

    /// <summary>What happens next.</summary>
    public string? NextStep { get; init; }

    /// <summary>When the status last changed.</summary>
    public PartialDate? UpdatedOn { get; init; }

    /// <summary>What came of it, or why not.</summary>
    public string? Outcome { get; init; }

    /// <summary>The tie it made, or null.</summary>
    public string? TieId { get; init; }

    /// <summary>What an import brought beside these fields.</summary>
    public AttributeMap Attributes { get; init; }

    /// <inheritdoc/>
    public EntityKind EntityKind => EntityKind.Introduction;

    /// <summary>Whether the intermediators are still being asked something: suggested, agreed or introduced, but no end yet.</summary>
    public bool IsOpen => Status is IntroductionStatus.Suggested or IntroductionStatus.Agreed or IntroductionStatus.Introduced;

    /// <inheritdoc/>
    public IEnumerable<EntityReference> References
    {
        get
        {
            yield return new EntityReference(EntityKind.Asset, MacroId, nameof(MacroId));
            yield return new EntityReference(EntityKind.Asset, MicroId, nameof(MicroId));
            foreach (var id in IntermediatorIds)
            {
                yield return new EntityReference(EntityKind.Asset, id, nameof(IntermediatorIds));
            }
            if (TieId is not null)
            {
                yield return new EntityReference(EntityKind.Tie, TieId, nameof(TieId));
            }
        }
    }
}

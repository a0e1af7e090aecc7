namespace AssetGraph.Domain;

/// <summary>A figure about the city or a programme, as one source gives it. Figures that conflict stand side by side; none is picked.</summary>
public sealed record Fact : IEntity
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>What it is a figure of.</summary>
    public required string Label { get; init; }

    /// <summary>The figure as written, a number or a date.</summary>
    public required string Value { get; init; }

    /// <summary>What was aimed for, as written and in the same unit; null where no source sets a target.</summary>
    public string? Target { get; init; }

    /// <summary>Its unit, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>The strand, or a word such as <c>programme</c>.</summary>
    public string? Strand { get; init; }

    /// <summary>The time it is about.</summary>
    public string? Period { get; init; }

    /// <summary>Whom it is about.</summary>
    public string? Scope { get; init; }

    /// <summary>Whether it is stated, forecast, an earlier count or in conflict with others, whose ids it names.</summary>
    public string? Status { get; init; }

    /// <summary>Where it stands.</summary>
    public ValueList<Source> Sources { get; init; }

    /// <summary>What an import brought beside these fields.</summary>
    public AttributeMap Attributes { get; init; }

    /// <inheritdoc/>
    public EntityKind EntityKind => EntityKind.Fact;

    /// <inheritdoc/>
    public IEnumerable<EntityReference> References => [];
}

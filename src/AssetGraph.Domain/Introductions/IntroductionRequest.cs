namespace AssetGraph.Domain;

/// <summary>The wish to take up a bridging opportunity.</summary>
public sealed record IntroductionRequest
{
    /// <summary>The macro side.</summary>
    public required string MacroId { get; init; }

    /// <summary>The micro side.</summary>
    public required string MicroId { get; init; }

    /// <summary>Who is asked to introduce the two; may be empty.</summary>
    public ValueList<string> IntermediatorIds { get; init; }

    /// <summary>Who follows it up: a role or an organisation, not a private name.</summary>
    public string? Owner { get; init; }

    /// <summary>What happens next.</summary>
    public string? NextStep { get; init; }

    /// <summary>The day; today where nobody says.</summary>
    public DateOnly? On { get; init; }
}

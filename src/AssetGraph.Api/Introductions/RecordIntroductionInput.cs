namespace AssetGraph.Api.Introductions;

/// <summary>The wish to take an opportunity up.</summary>
public sealed record RecordIntroductionInput
{
    /// <summary>The city's id or key.</summary>
    public required string City { get; init; }

    /// <summary>The macro side.</summary>
    public required string Macro { get; init; }

    /// <summary>The micro side.</summary>
    public required string Micro { get; init; }

    /// <summary>Who is asked.</summary>
    public IReadOnlyList<string>? Intermediators { get; init; }

    /// <summary>Who follows it up.</summary>
    public string? Owner { get; init; }

    /// <summary>What happens next.</summary>
    public string? NextStep { get; init; }

    /// <summary>The day.</summary>
    public DateOnly? On { get; init; }
}

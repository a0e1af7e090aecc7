namespace AssetGraph.Api.Privacy;

/// <summary>Whom to erase.</summary>
public sealed record ErasePersonInput
{
    /// <summary>The city's id or key.</summary>
    public required string City { get; init; }

    /// <summary>The person's id or key.</summary>
    public required string Person { get; init; }

    /// <summary>Who carries it out.</summary>
    public string? Author { get; init; }
}

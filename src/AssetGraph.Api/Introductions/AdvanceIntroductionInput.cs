using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Introductions;

/// <summary>A step of an introduction.</summary>
public sealed record AdvanceIntroductionInput
{
    /// <summary>The city's id or key.</summary>
    public required string City { get; init; }

    /// <summary>The introduction.</summary>
    public required string Introduction { get; init; }

    /// <summary>How far it got.</summary>
    public required IntroductionStatus Status { get; init; }

    /// <summary>Who was asked.</summary>
    public IReadOnlyList<string>? Intermediators { get; init; }

    /// <summary>Who follows it up.</summary>
    public Optional<string?> Owner { get; init; }

    /// <summary>What happens next.</summary>
    public Optional<string?> NextStep { get; init; }

    /// <summary>What came of it.</summary>
    public Optional<string?> Outcome { get; init; }

    /// <summary>The day.</summary>
    public DateOnly? On { get; init; }

    /// <summary>A tie that stands already.</summary>
    public string? Tie { get; init; }

    /// <summary>The type of the tie to record.</summary>
    public string? TieType { get; init; }

    /// <summary>Its strand.</summary>
    public Strand? Strand { get; init; }
}

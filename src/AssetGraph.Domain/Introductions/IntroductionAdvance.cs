namespace AssetGraph.Domain;

/// <summary>A step of an introduction. What is null stays as it is; a text of nothing or blanks takes away what stood there.</summary>
public sealed record IntroductionAdvance
{
    /// <summary>The introduction.</summary>
    public required string IntroductionId { get; init; }

    /// <summary>How far it got. The status that it has already changes the other fields alone.</summary>
    public required IntroductionStatus Status { get; init; }

    /// <summary>Who was asked to introduce the two.</summary>
    public ValueList<string>? IntermediatorIds { get; init; }

    /// <summary>Who follows it up.</summary>
    public string? Owner { get; init; }

    /// <summary>What happens next; a step that ends it leaves none.</summary>
    public string? NextStep { get; init; }

    /// <summary>What came of it, or why not.</summary>
    public string? Outcome { get; init; }

    /// <summary>The day; today where nobody says.</summary>
    public DateOnly? On { get; init; }

    /// <summary>With <see cref="IntroductionStatus.TieFormed"/>: the tie that came of it, where it is recorded already.</summary>
    public string? TieId { get; init; }

    /// <summary>With <see cref="IntroductionStatus.TieFormed"/>: the type of the tie that is recorded with it; the general type of the default vocabulary where nobody says.</summary>
    public string? TieTypeId { get; init; }

    /// <summary>The strand of that tie.</summary>
    public Strand? Strand { get; init; }
}

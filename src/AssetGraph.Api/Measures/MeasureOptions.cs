namespace AssetGraph.Api.Measures;

/// <summary>Which network a measure runs on, and in which form it answers.</summary>
public sealed record MeasureOptions
{
    /// <summary>Only ties living on this day.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>Only ties of these types, by id or key.</summary>
    public IReadOnlyList<string>? TieTypes { get; init; }

    /// <summary>Subtypes left out.</summary>
    public IReadOnlyList<string>? ExcludeSubtypes { get; init; }

    /// <summary>Assets left out, by id or key.</summary>
    public IReadOnlyList<string>? Exclude { get; init; }

    /// <summary>Whether directed ties go one way only.</summary>
    public bool? Directed { get; init; }

    /// <summary>Divided by the greatest value possible, or as counted; null: the measure's usual form.</summary>
    public bool? Normalised { get; init; }
}

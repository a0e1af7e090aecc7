namespace AssetGraph.Api.Measures;

/// <summary>Which network a question is about.</summary>
public record NetworkSelection
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
}

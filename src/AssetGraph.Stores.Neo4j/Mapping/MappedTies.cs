namespace AssetGraph.Stores.Neo4j;

/// <summary>Relationships of one type that are ties between assets. But for the types, every field names the relationship's property that holds it.</summary>
public sealed record MappedTies
{
    /// <summary>The relationship's type in the graph.</summary>
    public required string Type { get; init; }

    /// <summary>The tie type it is read as, of the default vocabulary.</summary>
    public required string As { get; init; }

    /// <summary>Whether the direction counts.</summary>
    public bool Directed { get; init; }

    /// <summary>Trust as a grade of 1 to 5.</summary>
    public string? Trust { get; init; }

    /// <summary>How much of a tie it is, above 0.</summary>
    public string? Weight { get; init; }

    /// <summary>When it came about: a year, month or day.</summary>
    public string? Since { get; init; }

    /// <summary>When it ended.</summary>
    public string? Until { get; init; }

    /// <summary>What the two do with each other.</summary>
    public string? Description { get; init; }

    internal string?[] Properties => [Trust, Weight, Since, Until, Description];
}

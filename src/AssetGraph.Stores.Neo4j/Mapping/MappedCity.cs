namespace AssetGraph.Stores.Neo4j;

/// <summary>The city that a mapped graph is about.</summary>
public sealed record MappedCity
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The country, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The currency of the amounts in the graph, ISO 4217; without it no amount is read.</summary>
    public string? Currency { get; init; }

    /// <summary>Whose graph it is, to be named beside every answer; or null.</summary>
    public string? Attribution { get; init; }
}

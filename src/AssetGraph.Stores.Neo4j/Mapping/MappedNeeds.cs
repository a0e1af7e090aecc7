namespace AssetGraph.Stores.Neo4j;

/// <summary>Nodes of one label that are needs, or offers, of the assets they are joined to. But for label and owner, every field names the node's property that holds it.</summary>
public sealed record MappedNeeds
{
    /// <summary>The label.</summary>
    public required string Label { get; init; }

    /// <summary>The type of the relationships that join one with its assets, in whatever direction.</summary>
    public required string Owner { get; init; }

    /// <summary>The category, a word.</summary>
    public required string Category { get; init; }

    /// <summary>What exactly, in one sentence.</summary>
    public string? Description { get; init; }

    /// <summary>Finer words by which needs and offers meet: a word or a list of words.</summary>
    public string? Tags { get; init; }

    internal string?[] Properties => [Category, Description, Tags];
}

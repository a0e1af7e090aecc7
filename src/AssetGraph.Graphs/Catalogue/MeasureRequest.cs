namespace AssetGraph.Graphs.Catalogue;

/// <summary>What a measure is asked.</summary>
/// <param name="Graph">The graph.</param>
public sealed record MeasureRequest(Graph Graph)
{
    /// <summary>Options by name, as text; those not given have the descriptor's defaults.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The groups, for measures that ask for them.</summary>
    public Partition? Partition { get; init; }

    /// <summary>How many threads work; 0 means one for each processor. No result depends on it.</summary>
    public int Workers { get; init; }

    /// <summary>Told the share done, 0 to 1, by measures that take long; 1 at the end by all. From any thread.</summary>
    public IProgress<double>? Progress { get; init; }
}

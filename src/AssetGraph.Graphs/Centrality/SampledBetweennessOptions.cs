namespace AssetGraph.Graphs.Centrality;

/// <summary>How exact a sampled betweenness must be.</summary>
public sealed record SampledBetweennessOptions
{
    /// <summary>ε: the most by which any vertex's share of pairs may be wrong, between 0 and 1. Default 0.01.</summary>
    public double Error { get; init; } = 0.01;

    /// <summary>δ: the chance that some vertex is further off than that, between 0 and 1. Default 0.1.</summary>
    public double Risk { get; init; } = 0.1;

    /// <summary>What chance begins from; the same seed gives the same bits. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many threads work; 0 means one for each processor. The result does not depend on it. Default 0.</summary>
    public int Workers { get; init; }
}

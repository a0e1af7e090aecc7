namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>How structural-hole spanners are found.</summary>
public sealed record SpannerOptions
{
    /// <summary>What importance begins from. Default PageRank.</summary>
    public SpannerStart Start { get; init; } = SpannerStart.PageRank;

    /// <summary>How much of a neighbour's importance to a community passes on, 0 to 0.5: with the part that spanning passes on, less than
    /// a half, it must not exceed 1. Default 0.3.</summary>
    public double Alpha { get; init; } = 0.3;

    /// <summary>The search ends when no importance grows by as much, greater than 0. Default 1e-12.</summary>
    public double Tolerance { get; init; } = 1e-12;

    /// <summary>Whether weights are used as strengths at the start. Default true.</summary>
    public bool UseWeights { get; init; } = true;
}

namespace AssetGraph.Graphs.Communities;

/// <summary>How modularity is counted; the defaults are the conventions of <c>docs/conventions.md</c>.</summary>
public sealed record ModularityOptions
{
    /// <summary>γ: larger values favour smaller communities; greater than 0. Default 1.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>Whether the graph's weights are used as strengths. Default true; no matter in a graph without weights.</summary>
    public bool UseWeights { get; init; } = true;
}

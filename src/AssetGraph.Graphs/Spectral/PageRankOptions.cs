namespace AssetGraph.Graphs.Spectral;

/// <summary>How PageRank is counted; the defaults are the conventions of <c>docs/conventions.md</c>.</summary>
public sealed record PageRankOptions
{
    /// <summary>The chance to follow a tie, 0 or more and less than 1. Default 0.85.</summary>
    public double Damping { get; init; } = 0.85;

    /// <summary>Where walkers begin and jump to; empty for everywhere alike. A vertex named twice counts twice.</summary>
    public IReadOnlyList<int> Seeds { get; init; } = [];

    /// <summary>Whether ties are followed in proportion to weight. Default true; no matter in a graph without weights.</summary>
    public bool UseWeights { get; init; } = true;

    /// <summary>The most by which all scores together may be wrong, greater than 0. Default 1e-12.</summary>
    public double Tolerance { get; init; } = 1e-12;

    /// <summary>Whether walkers at a dead end jump anywhere alike instead of to the seeds. Default false.</summary>
    public bool DeadEndsJumpAnywhere { get; init; }
}

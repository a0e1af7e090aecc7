using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Centrality;

/// <summary>How betweenness is counted; the defaults are the conventions of <c>docs/conventions.md</c>.</summary>
public sealed record BetweennessOptions
{
    /// <summary>How long a path is. Default <see cref="PathLength.Hops"/>.</summary>
    public PathLength Length { get; init; } = PathLength.Hops;

    /// <summary>The exponent α of 1/weight^α, greater than 0. Default 1; ignored unless <see cref="Length"/> is
    /// <see cref="PathLength.Inverse"/>.</summary>
    public double Alpha { get; init; } = 1;

    /// <summary>Whether each reachable pair also counts once for its two ends. Default false.</summary>
    public bool Endpoints { get; init; }

    /// <summary>How many threads work; 0 means one for each processor. The result does not depend on it. Default 0.</summary>
    public int Workers { get; init; }
}

using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Centrality;

/// <summary>How closeness and harmonic centrality are counted; the defaults are the conventions of <c>docs/conventions.md</c>.</summary>
public sealed record ClosenessOptions
{
    /// <summary>What is done about vertices without a path; harmonic centrality ignores it. Default
    /// <see cref="ClosenessForm.WassermanFaust"/>.</summary>
    public ClosenessForm Form { get; init; } = ClosenessForm.WassermanFaust;

    /// <summary>Out: distances to others; In: from others; Either: direction ignored. Default <see cref="Direction.Out"/>.</summary>
    public Direction Direction { get; init; } = Direction.Out;

    /// <summary>How long a path is. Default <see cref="PathLength.Hops"/>.</summary>
    public PathLength Length { get; init; } = PathLength.Hops;

    /// <summary>The exponent α of 1/weight^α, greater than 0. Default 1; ignored unless <see cref="Length"/> is
    /// <see cref="PathLength.Inverse"/>.</summary>
    public double Alpha { get; init; } = 1;

    /// <summary>How many threads work; 0 means one for each processor. The result does not depend on it. Default 0.</summary>
    public int Workers { get; init; }
}

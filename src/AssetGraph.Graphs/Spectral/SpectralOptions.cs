using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Spectral;

/// <summary>How eigenvector and Katz centrality are counted; the defaults are the conventions of <c>docs/conventions.md</c>.</summary>
public sealed record SpectralOptions
{
    /// <summary>Whose importance counts: In, of those who point here; Out, of those pointed at; Either, of all tied, direction
    /// ignored.</summary>
    public Direction Direction { get; init; } = Direction.Either;

    /// <summary>Whether the graph's weights are used as strengths. Default true; no matter in a graph without weights.</summary>
    public bool UseWeights { get; init; } = true;
}

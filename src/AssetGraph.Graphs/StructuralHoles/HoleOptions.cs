namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>How Burt's measures are counted; the defaults are the conventions of <c>docs/conventions.md</c>.</summary>
public sealed record HoleOptions
{
    /// <summary>Which ties of alters count. Default <see cref="HoleScope.Network"/>.</summary>
    public HoleScope Scope { get; init; } = HoleScope.Network;

    /// <summary>Whether the graph's weights are used as strengths. Default true; no matter in a graph without weights.</summary>
    public bool UseWeights { get; init; } = true;

    /// <summary>Whether hierarchy is computed too, which needs a logarithm for most ties; NaN otherwise. Default true.</summary>
    public bool WithHierarchy { get; init; } = true;

    /// <summary>How many threads work; 0 means one for each processor. The result does not depend on it. Default 0.</summary>
    public int Workers { get; init; }
}

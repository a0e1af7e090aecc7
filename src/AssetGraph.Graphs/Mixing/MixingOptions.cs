namespace AssetGraph.Graphs.Mixing;

/// <summary>How mixing is counted and tested; the defaults are the conventions of <c>docs/conventions.md</c>.</summary>
public sealed record MixingOptions
{
    /// <summary>Whether weights are added instead of ties counted. Default true; no matter in a graph without weights.</summary>
    public bool UseWeights { get; init; } = true;

    /// <summary>How many random relabellings of the groups give the p-values; 0 for none. Default 0.</summary>
    public int Permutations { get; init; }

    /// <summary>What chance begins from; the same seed gives the same p-values. Default 1.</summary>
    public int Seed { get; init; } = 1;
}

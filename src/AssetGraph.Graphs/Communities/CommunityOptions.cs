namespace AssetGraph.Graphs.Communities;

/// <summary>How communities are searched for; the defaults are the conventions of <c>docs/conventions.md</c>.</summary>
public sealed record CommunityOptions
{
    /// <summary>What a division is judged by. Default <see cref="CommunityQuality.Modularity"/>.</summary>
    public CommunityQuality Quality { get; init; } = CommunityQuality.Modularity;

    /// <summary>γ: larger values give smaller communities; greater than 0. Default 1 (for <see cref="CommunityQuality.Cpm"/> a density,
    /// mostly below 1).</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>What chance begins from; the same seed gives the same communities. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How often the search starts again from what it has, 1 or more; it stops earlier when nothing changes. Default 10; with 1,
    /// Louvain is the algorithm as it was published.</summary>
    public int Iterations { get; init; } = 10;

    /// <summary>Whether the graph's weights are used as strengths. Default true; no matter in a graph without weights.</summary>
    public bool UseWeights { get; init; } = true;
}

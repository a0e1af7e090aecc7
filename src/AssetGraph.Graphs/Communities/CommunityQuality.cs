namespace AssetGraph.Graphs.Communities;

/// <summary>What a division into communities is judged by.</summary>
public enum CommunityQuality
{
    /// <summary>Modularity: ties within against what strengths would bring by chance.</summary>
    Modularity,

    /// <summary>The constant Potts model: ties within against a fixed density γ; has no resolution limit (Traag et al. 2011).</summary>
    Cpm,
}

namespace AssetGraph.Graphs.Similarity;

/// <summary>How likely a missing tie is thought to be. Γ are neighbours, k degrees, A the adjacency matrix.</summary>
public enum LinkMethod
{
    /// <summary>|Γ(x) ∩ Γ(y)|.</summary>
    CommonNeighbours,

    /// <summary>|Γ(x) ∩ Γ(y)| / |Γ(x) ∪ Γ(y)|.</summary>
    Jaccard,

    /// <summary>Σ 1/ln k(z) over common neighbours z (Adamic and Adar 2003).</summary>
    AdamicAdar,

    /// <summary>Σ 1/k(z) over common neighbours z (Zhou et al. 2009).</summary>
    ResourceAllocation,

    /// <summary>2|Γ(x) ∩ Γ(y)| / (k(x) + k(y)).</summary>
    Sorensen,

    /// <summary>|Γ(x) ∩ Γ(y)| / min(k(x), k(y)).</summary>
    HubPromoted,

    /// <summary>|Γ(x) ∩ Γ(y)| / max(k(x), k(y)).</summary>
    HubDepressed,

    /// <summary>k(x)·k(y).</summary>
    PreferentialAttachment,

    /// <summary>(A² + εA³)xy.</summary>
    LocalPath,

    /// <summary>((I − βA)⁻¹ − I)xy (Katz 1953).</summary>
    Katz,

    /// <summary>π_x(y) + π_y(x): the chance that a walker that restarts at one is at the other.</summary>
    RootedPageRank,
}

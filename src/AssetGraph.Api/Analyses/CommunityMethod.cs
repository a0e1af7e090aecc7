namespace AssetGraph.Api.Analyses;

/// <summary>How communities are found.</summary>
public enum CommunityMethod
{
    /// <summary>Traag, Waltman and van Eck 2019: every community in one piece.</summary>
    Leiden,

    /// <summary>Blondel et al. 2008.</summary>
    Louvain,
}

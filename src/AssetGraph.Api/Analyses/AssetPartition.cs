namespace AssetGraph.Api.Analyses;

/// <summary>By what assets are divided into groups.</summary>
public enum AssetPartition
{
    /// <summary>Macro, micro, unknown.</summary>
    Scale,

    /// <summary>Person, organisation, space.</summary>
    Kind,

    /// <summary>Public, private, social, unknown.</summary>
    Sector,

    /// <summary>The first place of each asset.</summary>
    Place,

    /// <summary>The first strand of each asset.</summary>
    Strand,

    /// <summary>Leiden communities of the same network.</summary>
    Community,
}

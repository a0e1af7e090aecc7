namespace AssetGraph.Domain;

/// <summary>The four strands of work that an asset, a tie or an opportunity can belong to.</summary>
public enum Strand
{
    /// <summary>Residents trained to do research, and commissioned for it.</summary>
    CommunityResearch,

    /// <summary>Skills that are there against jobs that are there.</summary>
    SkillsMatching,

    /// <summary>Social enterprises, and what anchors buy.</summary>
    SocialEnterprise,

    /// <summary>Land, buildings and spaces, and the groups that look for one.</summary>
    CommunityAssets,
}

namespace AssetGraph.Bridging.Strands;

/// <summary>What a partnership might mind (C34, C35). None is a verdict: there are good partnerships of one sector.</summary>
public enum PartnershipWarning
{
    /// <summary>No member is a macro asset.</summary>
    NoMacro,

    /// <summary>No member is a micro asset.</summary>
    NoMicro,

    /// <summary>All members whose sector is known are of the same one.</summary>
    OneSector,

    /// <summary>Somebody leads, and everybody who does is a macro asset.</summary>
    AllLeadsMacro,

    /// <summary>The ties among the members run through one of them.</summary>
    OneDominates,

    /// <summary>At least one member has no tie to another.</summary>
    SomeApart,
}

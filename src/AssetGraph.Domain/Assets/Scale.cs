namespace AssetGraph.Domain;

/// <summary>Whether an asset is macro or micro by the city's criteria.</summary>
public enum Scale
{
    /// <summary>There is no evidence. Never read as micro.</summary>
    Unknown,

    /// <summary>There is evidence, and none of it meets a threshold.</summary>
    Micro,

    /// <summary>At least one threshold is met, or a source calls it macro.</summary>
    Macro,
}

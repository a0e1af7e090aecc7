namespace AssetGraph.Api.Bridges;

/// <summary>The language of sentences.</summary>
public enum Language
{
    /// <summary>English.</summary>
    En,

    /// <summary>Polish.</summary>
    Pl,

    /// <summary>Dutch.</summary>
    Nl,

    /// <summary>Italian.</summary>
    It,
}

namespace AssetGraph.Bridging.Intermediators;

/// <summary>Why nobody can be named.</summary>
public enum NobodyReason
{
    /// <summary>Neither side has a living tie that carries trust.</summary>
    BothUntied,

    /// <summary>The macro side has no living tie that carries trust, and nobody near the micro side has to do with the matter or the place.</summary>
    MacroUntied,

    /// <summary>The micro side has no living tie that carries trust, and nobody near the macro side has to do with the matter or the place.</summary>
    MicroUntied,

    /// <summary>Only spaces, and people who did not agree to be suggested, stand near the two, or nobody there has to do with the matter or the place.</summary>
    NobodySuitable,
}

namespace AssetGraph.Bridging.Trust;

/// <summary>Which route counts as best.</summary>
public enum TrustPathMode
{
    /// <summary>The greatest strength P: many hops and weak ties both cost.</summary>
    Strength,

    /// <summary>The greatest bottleneck: the route whose weakest tie is strongest.</summary>
    Bottleneck,
}

namespace AssetGraph.Api.Bridges;

/// <summary>What makes a route a good one.</summary>
public enum TrustPathMode
{
    /// <summary>The product of trust along it.</summary>
    Product,

    /// <summary>Its weakest tie.</summary>
    Bottleneck,
}

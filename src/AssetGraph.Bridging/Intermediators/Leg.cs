using AssetGraph.Bridging.Trust;

namespace AssetGraph.Bridging.Intermediators;

/// <summary>One side's way to the broker.</summary>
/// <param name="EndpointId">The side.</param>
/// <param name="Strength">s, the best strength in at most 2 hops in the direction 'the side trusts the broker'; ε = 0.02 where it is to build.</param>
/// <param name="Path">The route, or null where it is to build.</param>
public sealed record Leg(string EndpointId, double Strength, TrustPath? Path)
{
    /// <summary>Whether there is no such route yet.</summary>
    public bool IsToBuild => Path is null;
}

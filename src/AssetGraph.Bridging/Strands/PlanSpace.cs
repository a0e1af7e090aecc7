using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>A space of a place, and whose it is.</summary>
/// <param name="Space">The space.</param>
/// <param name="Owners">Who owns or manages it, by id; empty where nobody on record does.</param>
public sealed record PlanSpace(Asset Space, ValueList<Asset> Owners);

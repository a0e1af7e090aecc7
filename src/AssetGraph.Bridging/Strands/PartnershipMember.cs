using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>A member of a partnership.</summary>
/// <param name="Asset">Who.</param>
/// <param name="Scale">Macro, micro or unknown, by the city's criteria.</param>
/// <param name="Leads">Whether a living tie says that it leads.</param>
/// <param name="TiesWithin">To how many other members a living tie of trust joins it.</param>
public sealed record PartnershipMember(Asset Asset, Scale Scale, bool Leads, int TiesWithin);

using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>A member of a consortium.</summary>
/// <param name="Asset">Who.</param>
/// <param name="Covers">The needs that an offer of theirs meets, by id.</param>
/// <param name="Reach">R between the anchor and them, in [ε, 1].</param>
public sealed record ConsortiumMember(Asset Asset, ValueList<NeedOrOffer> Covers, double Reach);

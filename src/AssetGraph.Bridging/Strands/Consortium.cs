using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>Suppliers who together can do what an anchor looks for.</summary>
/// <param name="Macro">The anchor.</param>
/// <param name="Needs">What it looks for: the open needs that were asked about, by id.</param>
/// <param name="Members">The suppliers, by id; as few as cover all that can be covered, and of those the ones that trust reaches best.</param>
/// <param name="Unmet">The needs that nobody's offer meets, by id.</param>
/// <param name="Candidates">How many micro assets have an offer that meets at least one of the needs.</param>
/// <param name="IsExact">Whether no smaller consortium exists, and none as small has more reach in sum; false where it was chosen greedily.</param>
/// <param name="FewestPossible">No consortium that covers as much has fewer members. Equal to the number of members where <paramref name="IsExact"/>.</param>
public sealed record Consortium(
    Asset Macro,
    ValueList<NeedOrOffer> Needs,
    ValueList<ConsortiumMember> Members,
    ValueList<NeedOrOffer> Unmet,
    int Candidates,
    bool IsExact,
    int FewestPossible);

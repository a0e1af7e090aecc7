using AssetGraph.Bridging.Opportunities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>What a community economic development plan of a place starts from (C23): assets, spaces with their owners, ideas, and who can bring people together.</summary>
/// <param name="Place">The place.</param>
/// <param name="Assets">Who and what is at home in it or in a place within it, spaces apart, by id; only assets that may be suggested.</param>
/// <param name="Spaces">Its spaces, by id.</param>
/// <param name="Brokers">Those of the assets whom trust joins to a macro and to a micro asset, by id.</param>
/// <param name="Ideas">What its assets look for: what can be met in the place first, then what can be met elsewhere, then what nobody offers; by id within each.</param>
/// <param name="Met">Needs of its assets that were closed within the year before the day, by id: what has been done.</param>
/// <param name="Unused">Open offers of its assets and spaces that meet no open need of the place, by id.</param>
/// <param name="Opportunities">The best opportunities with a side at home in it.</param>
public sealed record CommunityPlan(
    Place Place,
    ValueList<Asset> Assets,
    ValueList<PlanSpace> Spaces,
    ValueList<Asset> Brokers,
    ValueList<PlanIdea> Ideas,
    ValueList<NeedOrOffer> Met,
    ValueList<NeedOrOffer> Unused,
    ValueList<Opportunity> Opportunities);

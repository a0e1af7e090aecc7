namespace AssetGraph.Bridging.Strands;

/// <summary>Open needs for skills against open offers, in one category at one level.</summary>
/// <param name="CategoryId">The category, exactly; those below it have rows of their own.</param>
/// <param name="Level">The level of the European Qualifications Framework, 1 … 8; null for those that say none.</param>
/// <param name="Needs">How many needs are open.</param>
/// <param name="Offers">How many offers are open.</param>
/// <param name="UnmetNeeds">Of the needs those that no offer meets at their level or above; an offer or need without a level counts as meeting.</param>
/// <param name="UnusedOffers">Of the offers those that meet no need so.</param>
public sealed record SkillsBalance(string CategoryId, int? Level, int Needs, int Offers, int UnmetNeeds, int UnusedOffers);

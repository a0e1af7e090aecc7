using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>What the market is like in one category.</summary>
/// <param name="Category">The category that the needs and offers are filed under.</param>
/// <param name="Offers">Open offers of social enterprises.</param>
/// <param name="SupportNeeds">Open needs of social enterprises: the support and the goods that they look for.</param>
/// <param name="AnchorNeeds">Open needs of macro assets.</param>
/// <param name="AnchorNeedsMet">How many of these at least one offer of a social enterprise meets, whatever category that is filed under.</param>
/// <param name="Suppliers">The social enterprises with an open offer in the category, by id.</param>
public sealed record MarketLine(Category Category, int Offers, int SupportNeeds, int AnchorNeeds, int AnchorNeedsMet, ValueList<Asset> Suppliers)
{
    /// <summary>How many needs of macro assets no social enterprise meets: a gap in the market.</summary>
    public int AnchorNeedsUnmet => AnchorNeeds - AnchorNeedsMet;
}

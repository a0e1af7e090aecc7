using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>The state of the market of social enterprises (C18): for anchors that want to buy, and for the enterprises to find each other.</summary>
/// <param name="Enterprises">How many organisations of the social sector there are, macro assets left out.</param>
/// <param name="BySize">How many of each size, those that there are, in the order of the enumeration.</param>
/// <param name="ByHistory">How many have traded for how long, those that there are, in the order of the enumeration.</param>
/// <param name="BySubtype">How many of each subtype, most first, equal ones by name; one of several subtypes counts in each.</param>
/// <param name="WithoutOffer">Those with no open offer on record, by id: whom to ask what they can do.</param>
/// <param name="Lines">Each category with an offer, a need of theirs or a need of a macro asset: most unmet needs of macro assets first, then by id.</param>
public sealed record MarketReport(
    int Enterprises,
    ValueList<(SizeClass Size, int Enterprises)> BySize,
    ValueList<(TradingHistory History, int Enterprises)> ByHistory,
    ValueList<(string Subtype, int Enterprises)> BySubtype,
    ValueList<Asset> WithoutOffer,
    ValueList<MarketLine> Lines);

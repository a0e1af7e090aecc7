using AssetGraph.Domain;

namespace AssetGraph.Bridging.Planning;

/// <summary>An asset whose leaving would part macro from micro assets.</summary>
/// <param name="Asset">Who.</param>
/// <param name="PairsCut">How many macro–micro pairs that have a route today would have none; pairs of the asset itself not counted. 1 or more.</param>
/// <param name="Share">PairsCut over the macro–micro pairs that have a route today, in (0, 1].</param>
/// <param name="CutOff">The micro assets that would reach no macro asset any more, by id.</param>
/// <param name="PlaceIds">Places where at least one of these is at home, by id.</param>
public sealed record FragilePoint(Asset Asset, long PairsCut, double Share, ValueList<Asset> CutOff, ValueList<string> PlaceIds);

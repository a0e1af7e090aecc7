using AssetGraph.Domain;

namespace AssetGraph.Bridging.Places;

/// <summary>Where an asset is.</summary>
/// <param name="Point">Its point, or null where none is known.</param>
/// <param name="Places">Its places by their numbers in the tree, −1 for one that the city does not have.</param>
internal readonly record struct Site(GeoPoint? Point, int[] Places);

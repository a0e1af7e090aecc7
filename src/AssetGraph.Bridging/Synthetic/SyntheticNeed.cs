namespace AssetGraph.Bridging.Synthetic;

/// <summary>A need or offer of a made-up city, as numbers.</summary>
/// <param name="Asset">Whose it is.</param>
/// <param name="IsNeed">Need or offer.</param>
/// <param name="Category">The category, an index into the finer categories.</param>
/// <param name="FirstTag">A tag of the category.</param>
/// <param name="SecondTag">Another.</param>
/// <param name="Day">Days from the cut-off to when it was opened.</param>
internal readonly record struct SyntheticNeed(int Asset, bool IsNeed, int Category, int FirstTag, int SecondTag, int Day);

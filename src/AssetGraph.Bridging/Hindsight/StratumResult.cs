namespace AssetGraph.Bridging.Hindsight;

/// <summary>How well the engine foresaw a part of what came about.</summary>
/// <param name="Name">The part: <c>distance-2</c>, <c>distance-3</c>, <c>distance-4-or-more</c>, <c>not-connected</c>, <c>made-by-project</c>, <c>came-from-introduction</c>.</param>
/// <param name="Bridges">How many bridges it holds.</param>
/// <param name="Found">How many of them stood among the first k of their anchor.</param>
public sealed record StratumResult(string Name, int Bridges, int Found);

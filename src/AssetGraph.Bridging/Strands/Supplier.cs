namespace AssetGraph.Bridging.Strands;

/// <summary>Somebody who could be part of a consortium.</summary>
/// <param name="Vertex">Who.</param>
/// <param name="Covers">The needs that they meet, as bits.</param>
/// <param name="Reach">How well trust reaches them.</param>
internal readonly record struct Supplier(int Vertex, ulong Covers, double Reach);

using AssetGraph.Bridging.Strands;

namespace AssetGraph.Api.Strands;

/// <summary>How many enterprises have a size.</summary>
/// <param name="Size">The size.</param>
/// <param name="Enterprises">How many.</param>
public sealed record SizeCount(SizeClass Size, int Enterprises);

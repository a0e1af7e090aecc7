namespace AssetGraph.Api.Strands;

/// <summary>How many enterprises have a subtype.</summary>
/// <param name="Subtype">The subtype.</param>
/// <param name="Enterprises">How many.</param>
public sealed record SubtypeCount(string Subtype, int Enterprises);

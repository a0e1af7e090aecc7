namespace AssetGraph.Bridging.Hindsight;

/// <summary>A bridge that came about, and who brought it about where that is known.</summary>
/// <param name="MacroId">The macro side.</param>
/// <param name="MicroId">The micro side.</param>
/// <param name="IntermediatorId">Who introduced the two, or null.</param>
public sealed record KnownBridge(string MacroId, string MicroId, string? IntermediatorId = null);

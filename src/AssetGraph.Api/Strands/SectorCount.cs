using AssetGraph.Domain;

namespace AssetGraph.Api.Strands;

/// <summary>How many members a sector has.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Members">How many.</param>
public sealed record SectorCount(Sector Sector, int Members);

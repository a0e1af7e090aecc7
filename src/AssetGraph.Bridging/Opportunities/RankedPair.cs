namespace AssetGraph.Bridging.Opportunities;

/// <summary>A scored pair, without its explanation.</summary>
/// <param name="MacroId">The macro side.</param>
/// <param name="MicroId">The micro side.</param>
/// <param name="Score">S, in (0, 1].</param>
/// <param name="Factors">The factors.</param>
public sealed record RankedPair(string MacroId, string MicroId, double Score, OpportunityFactors Factors);

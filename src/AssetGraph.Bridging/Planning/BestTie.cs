namespace AssetGraph.Bridging.Planning;

/// <summary>One of the ties that together bring the two sides of a city closest.</summary>
/// <param name="MacroId">The macro side.</param>
/// <param name="MicroId">The micro side.</param>
/// <param name="Gain">By how much macro–micro efficiency rises with this tie once those before it are there; more than 0.</param>
/// <param name="Efficiency">Macro–micro efficiency with this tie and those before it, in (0, 1].</param>
/// <param name="Score">The opportunity's score today, by the query's weights.</param>
public sealed record BestTie(string MacroId, string MicroId, double Gain, double Efficiency, double Score);

namespace AssetGraph.Bridging.Hindsight;

/// <summary>A bridge that exists, taken out and looked for.</summary>
/// <param name="MacroId">The macro side.</param>
/// <param name="MicroId">The micro side.</param>
/// <param name="Rank">Its rank among the macro side's opportunities, from 1; null where it is none (their needs and offers do not meet).</param>
/// <param name="OutOf">How many opportunities the macro side then has.</param>
/// <param name="CityRank">Its rank among all of the city; null likewise.</param>
/// <param name="CityOutOf">How many the city then has.</param>
/// <param name="IntermediatorId">The documented intermediator, or null.</param>
/// <param name="IntermediatorRank">That one's rank among the intermediators named, from 1; null where it is not named or not documented.</param>
/// <param name="FirstIntermediatorId">Whom the engine names first, or null where nobody.</param>
/// <param name="Summary">The sentence the engine gives; null where it is no opportunity.</param>
public sealed record BridgeFoundAgain(
    string MacroId, string MicroId, int? Rank, int OutOf, int? CityRank, int CityOutOf, string? IntermediatorId, int? IntermediatorRank, string? FirstIntermediatorId, string? Summary);

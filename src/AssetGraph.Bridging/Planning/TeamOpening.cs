namespace AssetGraph.Bridging.Planning;

/// <summary>An opportunity that a member of a team opens.</summary>
/// <param name="MacroId">The macro side.</param>
/// <param name="MicroId">The micro side.</param>
/// <param name="Score">S of the opportunity.</param>
/// <param name="Trust">T: the product of the trust that both sides have in the member, in (0, 1].</param>
public sealed record TeamOpening(string MacroId, string MicroId, double Score, double Trust);

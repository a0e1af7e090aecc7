using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>Research that somebody asked for: whose, of whom, and by which tie.</summary>
/// <param name="Tie">The tie <c>commissions</c>: its description is the brief, its amount the value in a year, its sources where it is written.</param>
/// <param name="Client">Who asked.</param>
/// <param name="Researcher">Who looks into it.</param>
/// <param name="IsOver">Whether it had ended by the day that was asked about.</param>
public sealed record ResearchCommission(Tie Tie, Asset Client, Asset Researcher, bool IsOver);

using AssetGraph.Domain;

namespace AssetGraph.Bridging.Planning;

/// <summary>The few who together open most of a city's best opportunities.</summary>
/// <param name="Members">In the order in which they were chosen.</param>
/// <param name="Value">Σ S·T over the opportunities, T that of the member whom both sides trust most.</param>
/// <param name="Bound">What no team of this size can exceed; at most Value/(1 − 1/e).</param>
/// <param name="Opened">How many of the opportunities looked at have a member whom both sides trust.</param>
/// <param name="Considered">How many opportunities were looked at.</param>
/// <param name="Connectors">How many could have been chosen: who has a route to both sides of one of the opportunities, and room for another ask.</param>
public sealed record ConnectorTeam(ValueList<TeamMember> Members, double Value, double Bound, int Opened, int Considered, int Connectors);

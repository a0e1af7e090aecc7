using AssetGraph.Domain;

namespace AssetGraph.Bridging.Planning;

/// <summary>A connector of a team, with what falls to them.</summary>
/// <param name="AssetId">Who.</param>
/// <param name="Gain">By how much the team's worth rose when they joined.</param>
/// <param name="OpenAsks">How many asks they have open today.</param>
/// <param name="Capacity">How many they can carry at once; 3 where nobody said.</param>
/// <param name="Openings">The opportunities that are theirs: of the whole team they are trusted most by both sides. Best first.</param>
public sealed record TeamMember(string AssetId, double Gain, int OpenAsks, int Capacity, ValueList<TeamOpening> Openings);

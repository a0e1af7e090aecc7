using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>Needs for skills against the offers of residents, groups and small organisations.</summary>
/// <param name="Found">How many matches there are.</param>
/// <param name="Matches">The best of them, see <see cref="SkillsMatcher.Find"/>.</param>
/// <param name="Balance">The mismatch by category and level, in the order of ids, the level that nobody said last.</param>
public sealed record SkillsReport(int Found, ValueList<SkillsMatch> Matches, ValueList<SkillsBalance> Balance);

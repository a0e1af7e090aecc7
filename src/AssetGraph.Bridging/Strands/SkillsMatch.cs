using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Places;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>A need for skills and an offer that meets it, with what stands between the two.</summary>
/// <param name="Meeting">The need, the offer and by what they meet.</param>
/// <param name="Asker">Whose need it is.</param>
/// <param name="Holder">Whose offer it is.</param>
/// <param name="LevelGap">The offer's level less the need's, −7 … 7: above 0 the qualification is higher than what is asked; null where one of the two says none.</param>
/// <param name="Met">The need's prerequisites that the offer has, in the need's order.</param>
/// <param name="Steps">Those that are still to come, in the need's order: what to do next stands first.</param>
/// <param name="Wishes">What the holder looks for; empty where nobody said.</param>
/// <param name="Place">How near the two are.</param>
public sealed record SkillsMatch(
    NeedOfferMatch Meeting, Asset Asker, Asset Holder, int? LevelGap, ValueList<string> Met, ValueList<string> Steps, ValueList<Wish> Wishes, Closeness Place)
{
    /// <summary>How much higher a qualification must be than what is asked before the match wastes it: two levels, as a degree (6) for a vocational post (4).</summary>
    public const int WideGap = 2;

    /// <summary>Whether the work asks for much less than the holder can do, so that it is worth looking for work at the holder's level (C44).</summary>
    public bool BelowQualification => LevelGap >= WideGap;
}

namespace AssetGraph.Bridging.Explanations;

/// <summary>
/// Every English sentence of this room. They say what people have and wish for, never what they lack (C57); a test looks for such words.
/// </summary>
internal static class EnglishPhrases
{
    public static Phrasebook Make() => new("en", Templates, Words, "and");

    private static readonly Dictionary<ReasonCode, string> Templates = new()
    {
        [ReasonCode.AskBroker] =
            "Ask {broker} to introduce {macro} and {micro}: {gain}. Both sides can reach {broker}: {macro} ({macroWay}) and {micro} ({microWay}).",
        [ReasonCode.BuildMicroLeg] =
            "Ask {broker}, known to {macro} ({macroWay}), to get to know {micro} first and then to introduce the two: {gain}.",
        [ReasonCode.BuildMacroLeg] =
            "Ask {broker}, known to {micro} ({microWay}), to get to know {macro} first and then to introduce the two: {gain}.",
        [ReasonCode.ApproachBoth] =
            "Write to {macro} and to {micro} yourself, with this one step in hand: {gain}. Nobody on record can introduce them yet.",
        [ReasonCode.GainBoth] = "the need of {macro} for {macroWish} meets an offer of {micro}, and the need of {micro} for {microWish} meets an offer of {macro}",
        [ReasonCode.GainMacro] = "the need of {macro} for {macroWish} meets an offer of {micro}",
        [ReasonCode.GainMicro] = "the need of {micro} for {microWish} meets an offer of {macro}",
        [ReasonCode.TieWords] = "{source} {type} {target}",
        [ReasonCode.ThroughWords] = "through {middle}",

        [ReasonCode.MatchSharedTag] = "Wanted by {needer} and offered by {offerer}: {category} (both name {tags}).",
        [ReasonCode.MatchSameCategory] = "{needer} and {offerer} meet in {category}: wanted are {needTags}, offered are {offerTags}.",
        [ReasonCode.MatchRelatedCategory] = "Wanted by {needer}: {needCategory}; offered by {offerer}: {offerCategory}; both belong to {category}.",
        [ReasonCode.MatchTags] = "Wanted by {needer}: {needCategory}; offered by {offerer}: {offerCategory}; both name {tags}.",
        [ReasonCode.BenefitMutual] = "Both sides gain: {macro} and {micro} can each give what the other looks for.",
        [ReasonCode.BenefitMacroOnly] = "By what is recorded the gain is on the side of {macro}; what {micro} would gain is still to ask.",
        [ReasonCode.BenefitMicroOnly] = "By what is recorded the gain is on the side of {micro}; what {macro} would gain is still to ask.",

        [ReasonCode.RouteOneStep] = "Trust already leads from {macro} to {micro} through {names} (strength {strength}).",
        [ReasonCode.RouteSteps] = "Trust already leads from {macro} to {micro} through {names}, in {hops} steps (strength {strength}).",
        [ReasonCode.RouteNone] = "No route of trust of up to {hops} steps joins {macro} and {micro} yet.",
        [ReasonCode.WeakestStated] = "The weakest step is from {from} to {to} ({type}), where somebody stated the trust; today it counts {trust}.",
        [ReasonCode.WeakestAssumed] = "The weakest step is from {from} to {to} ({type}), where the trust is assumed from the type of tie; today it counts {trust}.",
        [ReasonCode.GainNearer] =
            "The two are {hops} steps apart; this tie would bring the macro and micro assets of the city nearer to each other, by {share} of what the best candidate could do.",
        [ReasonCode.GainJoins] =
            "Nothing joins the two today; this tie would bring the macro and micro assets of the city nearer to each other, by {share} of what the best candidate could do.",
        [ReasonCode.PlaceKilometres] = "They are {kilometres} km apart.",
        [ReasonCode.PlaceShared] = "Both belong to {place}.",
        [ReasonCode.PlaceElsewhere] = "They belong to different places.",
        [ReasonCode.PlaceUnknown] = "Where one of them is at home is not recorded, so that nearness has no say.",
        [ReasonCode.Sponsor] = "On the side of {macro}, {sponsor} backs bridges.",
        [ReasonCode.IntroductionExists] = "An introduction of the two is on record: {status}.",

        [ReasonCode.WithoutBrokerNone] = "Without {broker} no route of trust would join the two.",
        [ReasonCode.WithoutBrokerWeaker] = "Without {broker} the best route would keep {share} of its strength.",
        [ReasonCode.WithoutBrokerSame] = "Without {broker} a route as good would remain.",
        [ReasonCode.WithoutTieHops] = "Without this tie the two stay {hops} steps apart.",
        [ReasonCode.WithoutTieNothing] = "Without this tie nothing joins the two.",
        [ReasonCode.ConfirmTie] =
            "If the tie between {from} and {to} ({type}, last dated {date}) were confirmed today, the score would rise from {score} to at least {newScore}.",
        [ReasonCode.ConfirmLeg] =
            "If the tie between {from} and {to} ({type}, last dated {date}) were confirmed today, this leg would count {newStrength} instead of {strength}.",
        [ReasonCode.StateTrust] = "Asking {from} about trust in {to} would replace an assumption.",
        [ReasonCode.AskMacroNeed] = "A wish of {macro} that {micro} can meet, asked for and recorded, would make the gain mutual.",
        [ReasonCode.AskMicroNeed] = "A wish of {micro} that {macro} can meet, asked for and recorded, would make the gain mutual.",
        [ReasonCode.RecordPlace] = "A recorded home place of {asset} would give nearness a say.",
        [ReasonCode.FirstTie] = "A first tie between {from} and {to} would open a route.",

        [ReasonCode.WarnCold] = "Cold: no route of trust joins the two yet, so allow time.",
        [ReasonCode.WarnDistrust] = "Open distrust is on record between {source} and {target}: speak with both first.",
        [ReasonCode.WarnContest] = "A tie that speaks against the two is on record: {source} {type} {target}.",
        [ReasonCode.WarnOneProgramme] = "Every route between the two stands on ties that one programme brought about; it may go when the programme ends.",
        [ReasonCode.WarnStale] = "The newest evidence dates from {date}: ask whether it still holds.",
        [ReasonCode.WarnOneSided] = "One-sided: by what is recorded the gain is on the side of {asset} alone.",

        [ReasonCode.BrokerBoth] = "Known to {macro} ({macroWay}) and to {micro} ({microWay}): {broker}.",
        [ReasonCode.BrokerMicroLegToBuild] = "Known to {macro} ({macroWay}): {broker}; a tie with {micro} is still to build.",
        [ReasonCode.BrokerMacroLegToBuild] = "Known to {micro} ({microWay}): {broker}; a tie with {macro} is still to build.",
        [ReasonCode.LegDirect] = "A tie joins {side} and {broker}: {source} {type} {target} (strength {strength}).",
        [ReasonCode.LegThrough] = "A route leads from {side} to {broker} through {middle} (strength {strength}).",
        [ReasonCode.LegToBuild] = "A tie of trust between {side} and {broker} is still to build (counted as {strength}).",
        [ReasonCode.AffinityMatter] = "Close to the matter itself: {broker}, with {category} ({tags}).",
        [ReasonCode.AffinityStrand] = "In the same strand: {broker}, in {strands}.",
        [ReasonCode.AffinityPast] = "One of the two was brought together with others by {broker} before.",
        [ReasonCode.AffinityNone] = "Nothing recorded joins {broker} to the matter itself.",
        [ReasonCode.JoinsRecord] = "Introductions by {broker} on record: {made} led to a tie, {failed} did not.",
        [ReasonCode.JoinsNone] = "No past introduction by {broker} is on record.",
        [ReasonCode.LoadStated] = "Open asks to {broker}: {open}; stated capacity: {capacity} at once.",
        [ReasonCode.LoadAssumed] = "Open asks to {broker}: {open}; capacity not asked yet, {capacity} at once is assumed.",
        [ReasonCode.LocalBased] = "At home in the same place as {micro}: {broker}.",
        [ReasonCode.LocalTied] = "A tie joins {broker} to the place of {micro}: {neighbour}.",
        [ReasonCode.LocalNone] = "No place and no tie of {broker} is on record where {micro} is at home: take somebody from there along.",

        [ReasonCode.NobodyBothUntied] = "Nobody can be named: neither for {macro} nor for {micro} is a tie of trust on record.",
        [ReasonCode.NobodyMacroUntied] =
            "Nobody can be named: no tie of trust of {macro} is on record, and nobody near {micro} is close to the matter or the place.",
        [ReasonCode.NobodyMicroUntied] =
            "Nobody can be named: no tie of trust of {micro} is on record, and nobody near {macro} is close to the matter or the place.",
        [ReasonCode.NobodySuitable] =
            "Nobody can be named: near {macro} and {micro} stand only spaces, people who did not agree to be suggested, or others who are not close to the matter or the place.",
    };

    private static readonly Dictionary<string, string> Words = new()
    {
        ["Strand.CommunityResearch"] = "community research",
        ["Strand.SkillsMatching"] = "skills matching",
        ["Strand.SocialEnterprise"] = "social enterprise",
        ["Strand.CommunityAssets"] = "community assets",
        ["IntroductionStatus.Suggested"] = "suggested",
        ["IntroductionStatus.Agreed"] = "agreed",
        ["IntroductionStatus.Introduced"] = "introduced",
        ["IntroductionStatus.TieFormed"] = "a tie was formed",
        ["IntroductionStatus.Declined"] = "declined",
    };
}

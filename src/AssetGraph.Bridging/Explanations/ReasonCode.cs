namespace AssetGraph.Bridging.Explanations;

/// <summary>Everything that an explanation can say. A code never changes its meaning; each language has one sentence for each.</summary>
public enum ReasonCode
{
    /// <summary>Summary: ask a broker whom both sides trust.</summary>
    AskBroker,

    /// <summary>Summary: a broker near the macro side has first to get to know the micro side.</summary>
    BuildMicroLeg,

    /// <summary>Summary: a broker near the micro side has first to get to know the macro side.</summary>
    BuildMacroLeg,

    /// <summary>Summary: nobody can introduce the two, approach both yourself.</summary>
    ApproachBoth,

    /// <summary>Part of a sentence: what both sides gain.</summary>
    GainBoth,

    /// <summary>Part of a sentence: what the macro side gains.</summary>
    GainMacro,

    /// <summary>Part of a sentence: what the micro side gains.</summary>
    GainMicro,

    /// <summary>Part of a sentence: a tie in words.</summary>
    TieWords,

    /// <summary>Part of a sentence: a way through one other.</summary>
    ThroughWords,

    /// <summary>A need and an offer of the same category share a tag.</summary>
    MatchSharedTag,

    /// <summary>A need and an offer lie in the same category.</summary>
    MatchSameCategory,

    /// <summary>A need and an offer lie in related categories.</summary>
    MatchRelatedCategory,

    /// <summary>A need and an offer of different categories share tags.</summary>
    MatchTags,

    /// <summary>The best route goes through one other.</summary>
    RouteOneStep,

    /// <summary>The best route goes through several others.</summary>
    RouteSteps,

    /// <summary>No route of trust joins the two.</summary>
    RouteNone,

    /// <summary>The weakest tie of the route, with trust that somebody stated.</summary>
    WeakestStated,

    /// <summary>The weakest tie of the route, with assumed trust.</summary>
    WeakestAssumed,

    /// <summary>What the tie adds to macro–micro efficiency, the two being some hops apart.</summary>
    GainNearer,

    /// <summary>What the tie adds to macro–micro efficiency, nothing joining the two today.</summary>
    GainJoins,

    /// <summary>How many kilometres apart the two are.</summary>
    PlaceKilometres,

    /// <summary>Both lie in one place.</summary>
    PlaceShared,

    /// <summary>The two lie in different places of no common city.</summary>
    PlaceElsewhere,

    /// <summary>The place factor is left out.</summary>
    PlaceUnknown,

    /// <summary>Both sides gain.</summary>
    BenefitMutual,

    /// <summary>Only the macro side gains by what is recorded.</summary>
    BenefitMacroOnly,

    /// <summary>Only the micro side gains by what is recorded.</summary>
    BenefitMicroOnly,

    /// <summary>The macro side's sponsor.</summary>
    Sponsor,

    /// <summary>The state of an introduction that exists.</summary>
    IntroductionExists,

    /// <summary>Counterfactual: without the broker there is no route.</summary>
    WithoutBrokerNone,

    /// <summary>Counterfactual: without the broker the best route is weaker.</summary>
    WithoutBrokerWeaker,

    /// <summary>Counterfactual: without the broker a route as good remains.</summary>
    WithoutBrokerSame,

    /// <summary>Counterfactual: without this new tie the two stay some hops apart.</summary>
    WithoutTieHops,

    /// <summary>Counterfactual: without this new tie nothing joins the two.</summary>
    WithoutTieNothing,

    /// <summary>Would change: confirming an aged tie raises reach and score.</summary>
    ConfirmTie,

    /// <summary>Would change: confirming an aged tie makes a broker's leg stronger.</summary>
    ConfirmLeg,

    /// <summary>Would change: asking for trust that is only assumed.</summary>
    StateTrust,

    /// <summary>Would change: a need of the macro side that the micro side could meet.</summary>
    AskMacroNeed,

    /// <summary>Would change: a need of the micro side that the macro side could meet.</summary>
    AskMicroNeed,

    /// <summary>Would change: a recorded place.</summary>
    RecordPlace,

    /// <summary>Would change: a first tie of trust.</summary>
    FirstTie,

    /// <summary>Warning: no route of trust.</summary>
    WarnCold,

    /// <summary>Warning: open distrust.</summary>
    WarnDistrust,

    /// <summary>Warning: a tie of an adverse type.</summary>
    WarnContest,

    /// <summary>Warning: all routes stand on one programme's ties.</summary>
    WarnOneProgramme,

    /// <summary>Warning: old data.</summary>
    WarnStale,

    /// <summary>Warning: one-sided.</summary>
    WarnOneSided,

    /// <summary>Broker summary: the broker has a route to both.</summary>
    BrokerBoth,

    /// <summary>Broker summary: the leg to the micro side is to build.</summary>
    BrokerMicroLegToBuild,

    /// <summary>Broker summary: the leg to the macro side is to build.</summary>
    BrokerMacroLegToBuild,

    /// <summary>Broker: a direct tie with a side.</summary>
    LegDirect,

    /// <summary>Broker: a route to a side through one other.</summary>
    LegThrough,

    /// <summary>Broker: a leg that is to build.</summary>
    LegToBuild,

    /// <summary>Broker: a need or offer of its own near the matter.</summary>
    AffinityMatter,

    /// <summary>Broker: a shared strand.</summary>
    AffinityStrand,

    /// <summary>Broker: past introductions for one of the two.</summary>
    AffinityPast,

    /// <summary>Broker: nothing recorded joins it to the matter.</summary>
    AffinityNone,

    /// <summary>Broker: its record of joins.</summary>
    JoinsRecord,

    /// <summary>Broker: no record of joins yet.</summary>
    JoinsNone,

    /// <summary>Broker: open asks against a stated capacity.</summary>
    LoadStated,

    /// <summary>Broker: open asks against the assumed capacity.</summary>
    LoadAssumed,

    /// <summary>Broker: at home in the micro side's place.</summary>
    LocalBased,

    /// <summary>Broker: tied to an asset in the micro side's place.</summary>
    LocalTied,

    /// <summary>Broker: no place and no tie there.</summary>
    LocalNone,

    /// <summary>Nobody: neither side has a tie.</summary>
    NobodyBothUntied,

    /// <summary>Nobody: the macro side has no tie.</summary>
    NobodyMacroUntied,

    /// <summary>Nobody: the micro side has no tie.</summary>
    NobodyMicroUntied,

    /// <summary>Nobody: nobody suitable near the two.</summary>
    NobodySuitable,
}

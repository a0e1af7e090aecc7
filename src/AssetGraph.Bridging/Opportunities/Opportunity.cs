using AssetGraph.Bridging.Explanations;
using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>A macro and a micro asset that no living tie links and whose needs and offers meet, with everything that speaks for and against a bridge.</summary>
public sealed record Opportunity
{
    /// <summary>The macro side.</summary>
    public required Asset Macro { get; init; }

    /// <summary>The micro side.</summary>
    public required Asset Micro { get; init; }

    /// <summary>S = F^a · R^b · G^c · D^d with <see cref="Weights"/> as exponents, in (0, 1].</summary>
    public required double Score { get; init; }

    /// <summary>The factors.</summary>
    public required OpportunityFactors Factors { get; init; }

    /// <summary>The exponents as used, renormalised over the factors present: they add up to 1.</summary>
    public required OpportunityWeights Weights { get; init; }

    /// <summary>The needs and offers that meet, the strongest first; at least one.</summary>
    public required ValueList<NeedOfferMatch> Matches { get; init; }

    /// <summary>What each side gains: the macro side first, the micro side second.</summary>
    public required ValueList<Benefit> Benefits { get; init; }

    /// <summary>Whether both sides gain (C25); else the match is one-sided.</summary>
    public bool IsMutual => Factors is { FitForMacro: > 0, FitForMicro: > 0 };

    /// <summary>The strands it belongs to, in the order of the enumeration; empty where nothing says.</summary>
    public required ValueList<Strand> Strands { get; init; }

    /// <summary>The best route along which the macro side trusts the micro side; null where there is none within 4 hops.</summary>
    public required TrustPath? PathToMicro { get; init; }

    /// <summary>The best route along which the micro side trusts the macro side; null where there is none within 4 hops.</summary>
    public required TrustPath? PathToMacro { get; init; }

    /// <summary>What to know before acting, in the order of the codes.</summary>
    public required ValueList<Warning> Warnings { get; init; }

    /// <summary>How well founded it is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What the tie would do to the macro side's constraint.</summary>
    public required ConstraintChange MacroConstraint { get; init; }

    /// <summary>What the tie would do to the micro side's constraint.</summary>
    public required ConstraintChange MicroConstraint { get; init; }

    /// <summary>What the data say about effort, readiness and backing.</summary>
    public required Practicalities Practicalities { get; init; }

    /// <summary>The introduction that was recorded last for the two, or null.</summary>
    public required Introduction? Introduction { get; init; }

    /// <summary>Who stands first among those who could introduce the two, or null where there is nobody.</summary>
    public required Intermediator? FirstIntermediator { get; init; }

    /// <summary>Why, in words.</summary>
    public required Explanation Explanation { get; init; }
}

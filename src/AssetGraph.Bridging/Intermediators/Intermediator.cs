using AssetGraph.Bridging.Explanations;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Intermediators;

/// <summary>Somebody who could introduce two assets to each other.</summary>
public sealed record Intermediator
{
    /// <summary>Who.</summary>
    public required Asset Asset { get; init; }

    /// <summary>I, in (0, 1]: T^a · A^b · J^c · L^d · H^e. Comparable among those with both legs, and among those with one leg to build.</summary>
    public required double Score { get; init; }

    /// <summary>The factors.</summary>
    public required IntermediatorFactors Factors { get; init; }

    /// <summary>The exponents as used; they add up to 1.</summary>
    public required IntermediatorWeights Weights { get; init; }

    /// <summary>The macro side's way to the broker.</summary>
    public required Leg MacroLeg { get; init; }

    /// <summary>The micro side's way to the broker.</summary>
    public required Leg MicroLeg { get; init; }

    /// <summary>Whether one leg is still to build; such a candidate always ranks below everybody who has both.</summary>
    public bool HasLegToBuild => MacroLeg.IsToBuild || MicroLeg.IsToBuild;

    /// <summary>The weaker leg, the headline; the macro side's where both are equal.</summary>
    public Leg WeakerLeg => MicroLeg.Strength < MacroLeg.Strength ? MicroLeg : MacroLeg;

    /// <summary>The role by group (macro, micro, scale unknown), read from the macro to the micro side.</summary>
    public required BrokerageRole Role { get; init; }

    /// <summary>
    /// ρ = 1 − P*(without the broker)/P*, in [0, 1], P* the geometric mean of both directions within 4 hops: 1 is the only route, 0 one of several as good.
    /// Null where nothing joins the two in 4 hops today, so that there is nothing to replace. Shown, never rewarded: it is fragility.
    /// </summary>
    public required double? Irreplaceability { get; init; }

    /// <summary>Whether the broker is at home where the micro side is.</summary>
    public required Locality Locality { get; init; }

    /// <summary>Why, in words.</summary>
    public required Explanation Explanation { get; init; }
}

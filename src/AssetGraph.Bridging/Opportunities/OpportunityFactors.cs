using AssetGraph.Bridging.Places;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>Every factor of an opportunity's score, and what each is made of.</summary>
public sealed record OpportunityFactors
{
    /// <summary>F = 1 − (1 − F(M←m))(1 − F(m←M)), in (0, 1].</summary>
    public required double Fit { get; init; }

    /// <summary>F(M←m): how well the micro side's offers meet the macro side's needs, in [0, 1].</summary>
    public required double FitForMacro { get; init; }

    /// <summary>F(m←M): how well the macro side's offers meet the micro side's needs, in [0, 1].</summary>
    public required double FitForMicro { get; init; }

    /// <summary>R = max(ε, √(P*(M,m) · P*(m,M))), in [0.02, 1].</summary>
    public required double Reach { get; init; }

    /// <summary>P*(M,m), the strength of the best route along which the macro side trusts the micro side; 0 where there is none within 4 hops.</summary>
    public required double StrengthToMicro { get; init; }

    /// <summary>P*(m,M), the strength of the best route along which the micro side trusts the macro side; 0 where there is none within 4 hops.</summary>
    public required double StrengthToMacro { get; init; }

    /// <summary>Whether there is no route of trust within 4 hops in at least one direction, so that reach is ε.</summary>
    public bool IsCold => StrengthToMicro == 0 || StrengthToMacro == 0;

    /// <summary>G: this tie's rise of macro–micro efficiency over the greatest rise among all candidates of the city, in (0, 1].</summary>
    public required double Gain { get; init; }

    /// <summary>By how much macro–micro efficiency E itself would rise, above 0.</summary>
    public required double EfficiencyRise { get; init; }

    /// <summary>
    /// Whether the rise, and so the gain, is estimated from a seeded sample of the micro assets: in cities with so many pairs that counting all would take minutes.
    /// The greatest rises are exact all the same, and those of the best pairs of each preset. In cities of some hundred thousands of assets gains are left out: 1 for everybody.
    /// </summary>
    public bool IsGainEstimated { get; init; }

    /// <summary>D, in (0, 1]; null where one of the two has no place.</summary>
    public required double? Place { get; init; }

    /// <summary>What the place factor rests on.</summary>
    public required PlaceBasis PlaceBasis { get; init; }

    /// <summary>The distance in kilometres where it was measured.</summary>
    public required double? Kilometres { get; init; }

    /// <summary>The number of hops between the two today, at least 1; null where nothing joins them, however far round.</summary>
    public required int? Distance { get; init; }
}

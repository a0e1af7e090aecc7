using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Explanations;
using AssetGraph.Bridging.Intermediators;

namespace AssetGraph.Api.Bridges;

/// <summary>Somebody who could introduce the two.</summary>
public sealed class IntermediatorView
{
    private readonly CityScope scope;
    private readonly Intermediator intermediator;
    private readonly Func<Intermediator, Language, CancellationToken, Explanation> inWords;

    internal IntermediatorView(CityScope scope, Intermediator intermediator, Func<Intermediator, Language, CancellationToken, Explanation> inWords)
    {
        this.scope = scope;
        this.intermediator = intermediator;
        this.inWords = inWords;
    }

    /// <summary>Who.</summary>
    public AssetView Asset => scope.View(intermediator.Asset);

    /// <summary>For ranking within this pair.</summary>
    public double Score => intermediator.Score;

    /// <summary>Whether both sides already have a route to it.</summary>
    public bool Warm => !intermediator.HasLegToBuild;

    /// <summary>The factors of the score.</summary>
    public IntermediatorFactorsView Factors => new(intermediator.Factors, intermediator.Weights);

    /// <summary>Gould–Fernandez role on this pair.</summary>
    public BrokerageRole Role => intermediator.Role;

    /// <summary>From the macro side.</summary>
    public TrustPathView? MacroLeg => TrustPathView.Of(scope, intermediator.MacroLeg.Path);

    /// <summary>From the micro side.</summary>
    public TrustPathView? MicroLeg => TrustPathView.Of(scope, intermediator.MicroLeg.Path);

    /// <summary>1 = the only route.</summary>
    public double? Irreplaceability => intermediator.Irreplaceability;

    /// <summary>Whether it has a tie in the micro side's place.</summary>
    public bool? Local => intermediator.Locality switch
    {
        Locality.Based or Locality.Tied => true,
        Locality.ParachutedIn => false,
        _ => null,
    };

    internal ExplanationView Explain(Language language, CancellationToken cancellationToken) => new(scope, inWords(intermediator, language, cancellationToken));
}

/// <summary>The factors of an intermediator's score and their exponents.</summary>
public sealed class IntermediatorFactorsView
{
    private readonly IntermediatorFactors factors;
    private readonly IntermediatorWeights weights;

    internal IntermediatorFactorsView(IntermediatorFactors factors, IntermediatorWeights weights) => (this.factors, this.weights) = (factors, weights);

    /// <summary>How much both sides trust it.</summary>
    public double Trust => factors.Trust;

    /// <summary>How near its work is to the need.</summary>
    public double Affinity => factors.Affinity;

    /// <summary>How often its introductions led to a tie.</summary>
    public double Joins => factors.Joins;

    /// <summary>How free it is.</summary>
    public double Load => factors.Load;

    /// <summary>Open introductions that it is asked for.</summary>
    public int OpenAsks => factors.OpenAsks;

    /// <summary>How many it can bear.</summary>
    public int Capacity => factors.Capacity;

    /// <summary>Whether that is assumed.</summary>
    public bool CapacityAssumed => factors.IsCapacityAssumed;

    /// <summary>The share of assets that are more constrained.</summary>
    public double HoleAccess => factors.HoleAccess;

    /// <summary>The exponents.</summary>
    public IReadOnlyList<FactorWeight> Weights =>
    [
        new("trust", weights.Trust), new("affinity", weights.Affinity), new("joins", weights.Joins), new("load", weights.Load), new("holeAccess", weights.HoleAccess),
    ];
}

/// <summary>The exponent of one factor.</summary>
/// <param name="Factor">The factor's name.</param>
/// <param name="Weight">The exponent, of all that are present together 1.</param>
public sealed record FactorWeight(string Factor, double Weight);

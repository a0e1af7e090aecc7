using AssetGraph.Api.Cities;
using AssetGraph.Api.Introductions;
using AssetGraph.Api.Records;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Bridges;

/// <summary>A macro and a micro asset without a living tie, whose needs and offers meet.</summary>
public sealed class OpportunityView
{
    private readonly CityScope scope;
    private readonly Opportunity opportunity;
    private readonly DateOnly asAt;
    private readonly OpportunityQuery query;
    private (Language Language, Opportunity Opportunity) told;

    internal OpportunityView(CityScope scope, Opportunity opportunity, DateOnly asAt, OpportunityQuery query, int? rank)
    {
        this.query = query;
        this.scope = scope;
        this.opportunity = opportunity;
        this.asAt = asAt;
        told = (Language.En, opportunity);
        Rank = rank;
    }

    /// <summary>The opaque id.</summary>
    public string Id => RecordIds.OfOpportunity(scope.Key, opportunity.Macro.Id, opportunity.Micro.Id);

    /// <summary>The place in the list, from 1.</summary>
    public int? Rank { get; }

    /// <summary>The macro side.</summary>
    public AssetView Macro => scope.View(opportunity.Macro);

    /// <summary>The micro side.</summary>
    public AssetView Micro => scope.View(opportunity.Micro);

    /// <summary>The score.</summary>
    public double Score => opportunity.Score;

    /// <summary>The factors.</summary>
    public OpportunityFactorsView Factors => new(opportunity);

    /// <summary>The strands.</summary>
    public IReadOnlyList<Strand> Strands => opportunity.Strands;

    /// <summary>What meets.</summary>
    public IEnumerable<NeedOfferMatchView> Matches => opportunity.Matches.Select(m => new NeedOfferMatchView(scope, m));

    /// <summary>What each side gains.</summary>
    public IEnumerable<BenefitView> Benefits => opportunity.Benefits.Select(b => new BenefitView(scope, b));

    /// <summary>Whether both sides gain.</summary>
    public bool Mutual => opportunity.IsMutual;

    /// <summary>From macro to micro.</summary>
    public TrustPathView? BestPath => TrustPathView.Of(scope, opportunity.PathToMicro);

    /// <summary>From micro to macro.</summary>
    public TrustPathView? PathBack => TrustPathView.Of(scope, opportunity.PathToMacro);

    /// <summary>How sure the answer is.</summary>
    public Confidence Confidence => opportunity.Confidence;

    /// <summary>How far an introduction got.</summary>
    public IntroductionStatus? Status => opportunity.Introduction?.Status;

    /// <summary>The latest introduction of the two.</summary>
    public IntroductionView? Introduction => opportunity.Introduction is { } introduction ? new IntroductionView(scope, introduction) : null;

    internal ExplanationView Explain(Language language, CancellationToken cancellationToken) => new(scope, In(language, cancellationToken).Explanation);

    internal IEnumerable<ReasonView> Warnings(Language language, CancellationToken cancellationToken) =>
        In(language, cancellationToken).Warnings.Select(w => new ReasonView(scope, w.Statement));

    // Explanation and warnings are mostly asked for together.
    private Opportunity In(Language language, CancellationToken cancellationToken)
    {
        if (language != told.Language)
        {
            told = (language, new OpportunityFinder(BridgeAnswers.GraphOf(scope, asAt), BridgeAnswers.PhrasebookOf(language))
                .FindPair(opportunity.Macro.Id, opportunity.Micro.Id, query.Weights, cancellationToken)!);
        }

        return told.Opportunity;
    }

    internal IntermediatorAnswer Intermediators(CancellationToken cancellationToken) =>
        BridgeAnswers.Intermediators(scope, asAt, opportunity.Macro.Id, opportunity.Micro.Id, Language.En, cancellationToken);

    internal DateOnly AsAt => asAt;

    internal StabilityView Stability(int listLength, CancellationToken cancellationToken) => new(
        BridgeAnswers.Stability(scope, asAt, query, listLength, cancellationToken).Of(opportunity.Macro.Id, opportunity.Micro.Id) ?? default, listLength);

    internal CityScope Scope => scope;

    /// <summary>The opportunity behind an id, balanced, today; null where the two make none any more.</summary>
    internal static OpportunityView? Find(CityScope scope, string[] keys)
    {
        try
        {
            return keys.Length == 2 ? BridgeAnswers.Opportunity(scope, keys[0], keys[1], null, null, null) : null;
        }
        catch (BridgingException)
        {
            // One of the two left the city, changed its scale or took its consent back since the id was given.
            return null;
        }
    }
}

/// <summary>The factors of an opportunity's score and their exponents.</summary>
public sealed class OpportunityFactorsView
{
    private readonly Opportunity opportunity;

    internal OpportunityFactorsView(Opportunity opportunity) => this.opportunity = opportunity;

    /// <summary>How well needs and offers meet.</summary>
    public double Fit => opportunity.Factors.Fit;

    /// <summary>How well trust travels.</summary>
    public double Reach => opportunity.Factors.Reach;

    /// <summary>How much closer the city's sides come.</summary>
    public double Gain => opportunity.Factors.Gain;

    /// <summary>Whether gain is estimated.</summary>
    public bool GainIsEstimated => opportunity.Factors.IsGainEstimated;

    /// <summary>How near the two are.</summary>
    public double? Place => opportunity.Factors.Place;

    /// <summary>Hops between the two.</summary>
    public int? Distance => opportunity.Factors.Distance;

    /// <summary>Kilometres between the two.</summary>
    public double? Kilometres => opportunity.Factors.Kilometres;

    /// <summary>The exponents of the factors present.</summary>
    public IReadOnlyList<FactorWeight> Weights
    {
        get
        {
            var weights = opportunity.Weights;
            List<FactorWeight> present = [new("fit", weights.Fit), new("reach", weights.Reach), new("gain", weights.Gain)];
            if (Place is not null)
            {
                present.Add(new FactorWeight("place", weights.Place));
            }
            return present;
        }
    }

    /// <summary>Change of the macro side's constraint.</summary>
    public double? MacroConstraintChange => opportunity.MacroConstraint.Change;

    /// <summary>Change of the micro side's constraint.</summary>
    public double? MicroConstraintChange => opportunity.MicroConstraint.Change;
}

/// <summary>A need and an offer that meet.</summary>
public sealed class NeedOfferMatchView
{
    private readonly CityScope scope;
    private readonly NeedOfferMatch match;

    internal NeedOfferMatchView(CityScope scope, NeedOfferMatch match) => (this.scope, this.match) = (scope, match);

    /// <summary>The need.</summary>
    public NeedView Need => new(scope, match.Need);

    /// <summary>The offer.</summary>
    public OfferView Offer => new(scope, match.Offer);

    /// <summary>By what they meet.</summary>
    public MatchKind Kind => match.Kind;

    /// <summary>How alike.</summary>
    public double Similarity => match.Similarity;

    /// <summary>How telling.</summary>
    public double Weight => match.Weight;

    /// <summary>The tags both have.</summary>
    public IReadOnlyList<string> SharedTags => match.SharedTags;
}

/// <summary>What one side gains.</summary>
public sealed class BenefitView
{
    private const string NothingRecorded = "No need of this side is met by the other yet.";

    private readonly CityScope scope;
    private readonly Benefit benefit;

    internal BenefitView(CityScope scope, Benefit benefit) => (this.scope, this.benefit) = (scope, benefit);

    /// <summary>Who.</summary>
    public AssetView Side => scope.AssetByKey(benefit.AssetId);

    /// <summary>In the words of its own need.</summary>
    public string Text => benefit.Matches.Count == 0
        ? NothingRecorded
        : benefit.Matches[0].Need.Description ?? scope.Snapshot.Categories.Find(benefit.Matches[0].Need.CategoryId)!.Name;

    /// <summary>Whether it gains at all.</summary>
    public bool Gains => benefit.Matches.Count > 0;

    /// <summary>How well its needs are met.</summary>
    public double Fit => benefit.Fit;
}

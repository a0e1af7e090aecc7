using AssetGraph.Api.Bridges;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Introductions;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Strands;

namespace AssetGraph.Api.Strands;

/// <summary>What a plan of a place starts from.</summary>
public sealed class CommunityPlanView
{
    private readonly CityScope scope;
    private readonly CommunityPlan plan;
    private readonly DateOnly asAt;

    internal CommunityPlanView(CityScope scope, CommunityPlan plan, DateOnly asAt) => (this.scope, this.plan, this.asAt) = (scope, plan, asAt);

    /// <summary>The place.</summary>
    public PlaceView Place => new(scope, plan.Place);

    /// <summary>Who is there.</summary>
    public IEnumerable<AssetView> Assets => plan.Assets.Select(scope.View);

    /// <summary>Its spaces.</summary>
    public IEnumerable<PlanSpaceView> Spaces => plan.Spaces.Select(s => new PlanSpaceView(scope, s));

    /// <summary>Who knows both sides.</summary>
    public IEnumerable<AssetView> Brokers => plan.Brokers.Select(scope.View);

    /// <summary>What is looked for.</summary>
    public IEnumerable<PlanIdeaView> Ideas => plan.Ideas.Select(i => new PlanIdeaView(scope, i));

    /// <summary>What was met lately.</summary>
    public IEnumerable<NeedView> Met => plan.Met.Select(n => new NeedView(scope, n));

    /// <summary>What is offered and not looked for there.</summary>
    public IEnumerable<OfferView> Unused => plan.Unused.Select(o => new OfferView(scope, o));

    /// <summary>The next bridges.</summary>
    public IEnumerable<OpportunityView> Opportunities => plan.Opportunities.Select(o => new OpportunityView(scope, o, asAt, new OpportunityQuery(), rank: null));
}

/// <summary>A space of a place.</summary>
public sealed class PlanSpaceView
{
    private readonly CityScope scope;
    private readonly PlanSpace space;

    internal PlanSpaceView(CityScope scope, PlanSpace space) => (this.scope, this.space) = (scope, space);

    /// <summary>The space.</summary>
    public AssetView Space => scope.View(space.Space);

    /// <summary>Whose it is.</summary>
    public IEnumerable<AssetView> Owners => space.Owners.Select(scope.View);
}

/// <summary>What is looked for in a place.</summary>
public sealed class PlanIdeaView
{
    private readonly CityScope scope;
    private readonly PlanIdea idea;

    internal PlanIdeaView(CityScope scope, PlanIdea idea) => (this.scope, this.idea) = (scope, idea);

    /// <summary>What is looked for.</summary>
    public NeedView Need => new(scope, idea.Need);

    /// <summary>What meets it.</summary>
    public OfferView? Offer => idea.Offer is { } offer ? new OfferView(scope, offer) : null;

    /// <summary>Whether that is there.</summary>
    public bool Here => idea.IsHere;

    /// <summary>How far it has got.</summary>
    public PlanIdeaState State => idea.State;

    /// <summary>The introduction of the two.</summary>
    public IntroductionView? Introduction => idea.Introduction is { } made ? new IntroductionView(scope, made) : null;
}

using AssetGraph.Api.Analyses;
using AssetGraph.Api.Bridges;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Strands;

namespace AssetGraph.Api.Strands;

/// <summary>Somebody who looks for a space, and one that is offered.</summary>
public sealed class SpaceMatchView
{
    private readonly CityScope scope;
    private readonly SpaceMatch match;

    internal SpaceMatchView(CityScope scope, SpaceMatch match) => (this.scope, this.match) = (scope, match);

    /// <summary>What is looked for.</summary>
    public NeedView Need => new(scope, match.Need);

    /// <summary>What is offered.</summary>
    public OfferView Offer => new(scope, match.Offer);

    /// <summary>Who looks.</summary>
    public AssetView Seeker => scope.View(match.Seeker);

    /// <summary>The space.</summary>
    public AssetView Space => scope.View(match.Space);

    /// <summary>Whose it is.</summary>
    public IEnumerable<AssetView> Owners => match.Owners.Select(scope.View);

    /// <summary>The order.</summary>
    public double Score => match.Score;

    /// <summary>How well the two meet.</summary>
    public double Fit => match.Fit;

    /// <summary>How well trust travels.</summary>
    public double Reach => match.Reach;

    /// <summary>How near.</summary>
    public double? Place => Figures.OrNull(match.Closeness.Value);

    /// <summary>How far.</summary>
    public double? Kilometres => match.Closeness.Kilometres;

    /// <summary>The way to the owner.</summary>
    public TrustPathView? Route => TrustPathView.Of(scope, match.Route);
}

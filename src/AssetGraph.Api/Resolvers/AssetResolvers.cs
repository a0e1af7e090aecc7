using AssetGraph.Api.Bridges;
using AssetGraph.Api.Filters;
using AssetGraph.Api.Measures;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>What the three kinds of asset answer alike beyond their plain fields. Reads: the snapshot. Order: ids. Sees: nothing of hidden persons.</summary>
[ObjectType("Asset")]
public sealed class AssetResolvers(PagingOptions paging)
{
    /// <summary>What it looks for.</summary>
    public IEnumerable<NeedView> Needs([Parent] AssetView asset, bool? open) => Of(asset, Direction.Need, open).Select(n => new NeedView(asset.Scope, n));

    /// <summary>What it can give.</summary>
    public IEnumerable<OfferView> Offers([Parent] AssetView asset, bool? open) => Of(asset, Direction.Offer, open).Select(n => new OfferView(asset.Scope, n));

    /// <summary>Its ties.</summary>
    public Connection<TieView> Ties([Parent] AssetView asset, TieFilter? filter, int? first, string? after, int? last, string? before) =>
        TieLists.Page(asset.Scope, asset.Scope.Snapshot.TiesOf(asset.Asset.Id), filter, first, after, last, before, paging);

    /// <summary>One measure of it.</summary>
    public MeasureValueView Measure([Parent] AssetView asset, Measure measure, MeasureOptions? options, CancellationToken cancellationToken) =>
        MeasureRuns.Run(asset.Scope, measure, options, cancellationToken).ValueOf(asset);

    /// <summary>The opportunities with it on one side.</summary>
    public OpportunityList Opportunities([Parent] AssetView asset, OpportunityPreset? preset, DateOnly? asAt, int? first, string? after, CancellationToken cancellationToken) =>
        BridgeAnswers.OpportunitiesOf(asset, preset, asAt, first, after, paging, cancellationToken);

    private static IEnumerable<NeedOrOffer> Of(AssetView asset, Direction direction, bool? open) => asset.IsHidden
        ? []
        : asset.Scope.Snapshot.NeedsAndOffersOf(asset.Asset.Id).Where(n => n.Direction == direction && (open is not { } wanted || n.IsOpenOn(asset.Scope.Today) == wanted));
}

using AssetGraph.Api.Bridges;
using AssetGraph.Api.Changes;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Filters;
using AssetGraph.Api.Introductions;
using AssetGraph.Api.Measures;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>Everything below a city. Reads: the snapshot; the change log for history. Order: said by each field. Sees: nothing of hidden persons.</summary>
[ObjectType("City")]
public sealed class CityResolvers(ICityStore store, PagingOptions paging)
{
    /// <summary>The opaque id.</summary>
    public string Id([Parent] CityScope city) => RecordIds.OfCity(city.Key);

    /// <summary>The city's own key.</summary>
    public string Key([Parent] CityScope city) => city.Key;

    /// <summary>The name.</summary>
    public string Name([Parent] CityScope city) => city.Snapshot.City.Name;

    /// <summary>The country.</summary>
    public string? Country([Parent] CityScope city) => city.Snapshot.City.Country;

    /// <summary>How the sources are to be attributed.</summary>
    public string? Attribution([Parent] CityScope city) => city.Snapshot.City.Attribution;

    /// <summary>The revision.</summary>
    public int Revision([Parent] CityScope city) => city.Snapshot.Revision;

    /// <summary>The thresholds.</summary>
    public MacroCriteria Criteria([Parent] CityScope city) => city.Snapshot.City.Criteria;

    /// <summary>How many records of each kind.</summary>
    public CityCounts Counts([Parent] CityScope city) => city.Answer(nameof(CityCounts), static (s, _, _) => CityCounts.Of(s.Snapshot), CancellationToken.None);

    /// <summary>One asset.</summary>
    public AssetView? Asset([Parent] CityScope city, string id) => city.FindAsset(id) is { } asset ? city.View(asset) : null;

    /// <summary>One introduction.</summary>
    public IntroductionView? Introduction([Parent] CityScope city, string id) =>
        city.KeyOf(EntityKind.Introduction, id) is { } key && city.Snapshot.Introductions.Find(key) is { } found ? new IntroductionView(city, found) : null;

    /// <summary>Assets by filter, search and order.</summary>
    public Connection<AssetView> Assets(
        [Parent] CityScope city, AssetFilter? filter, string? search, AssetOrder? orderBy, int? first, string? after, int? last, string? before) =>
        Page(city, AssetLists.Find(city, filter, search, orderBy ?? AssetOrder.Name), first, after, last, before);

    /// <summary>The macro assets, by name.</summary>
    public Connection<AssetView> Anchors([Parent] CityScope city, int? first, string? after, int? last, string? before) =>
        Page(city, AssetLists.Find(city, new AssetFilter { Scales = [Scale.Macro] }, null, AssetOrder.Name), first, after, last, before);

    /// <summary>Ties by filter, in the order of their keys.</summary>
    public Connection<TieView> Ties([Parent] CityScope city, TieFilter? filter, int? first, string? after, int? last, string? before) =>
        TieLists.Page(city, city.Snapshot.Ties, filter, first, after, last, before, paging);

    /// <summary>The places.</summary>
    public IEnumerable<PlaceView> Places([Parent] CityScope city) => city.Snapshot.Places.Select(p => new PlaceView(city, p));

    /// <summary>The categories.</summary>
    public IEnumerable<CategoryView> Categories([Parent] CityScope city) => city.Snapshot.Categories.Select(c => new CategoryView(city, c));

    /// <summary>The tie types.</summary>
    public IEnumerable<TieTypeView> TieTypes([Parent] CityScope city) => city.Snapshot.TieTypes.Select(t => new TieTypeView(city, t));

    /// <summary>Figures, by key.</summary>
    public Connection<FactView> Facts([Parent] CityScope city, string? strand, int? first, string? after, int? last, string? before) => Connection.From(
        [.. city.Snapshot.Facts.Where(f => strand is null || f.Strand == strand).Select(f => new FactView(city, f))], first, after, last, before, paging);

    /// <summary>Ranked opportunities.</summary>
    public OpportunityList Opportunities(
        [Parent] CityScope city,
        OpportunityPreset? preset,
        OpportunityWeightsInput? weights,
        OpportunityFilter? filter,
        DateOnly? asAt,
        int? first,
        string? after,
        CancellationToken cancellationToken) =>
        BridgeAnswers.Opportunities(city, preset, weights, filter, asAt, first, after, paging, cancellationToken);

    /// <summary>One pair.</summary>
    public OpportunityView? Opportunity(
        [Parent] CityScope city, string macro, string micro, OpportunityPreset? preset, OpportunityWeightsInput? weights, DateOnly? asAt) =>
        BridgeAnswers.Opportunity(city, macro, micro, preset, weights, asAt);

    /// <summary>Who could introduce the two.</summary>
    public IntermediatorList Intermediators(
        [Parent] CityScope city, string macro, string micro, DateOnly? asAt, int? first, string? after, CancellationToken cancellationToken) =>
        BridgeAnswers.Intermediators(city, macro, micro, asAt, first ?? 5, after, paging, cancellationToken);

    /// <summary>Routes by which trust travels.</summary>
    public IReadOnlyList<TrustPathView> TrustPaths(
        [Parent] CityScope city, string from, string to, int? first, int? maxHops, TrustPathMode? mode, DateOnly? asAt, CancellationToken cancellationToken) =>
        BridgeAnswers.TrustPaths(city, from, to, first ?? 3, maxHops ?? 4, mode ?? TrustPathMode.Product, asAt, cancellationToken);

    /// <summary>One measure of all assets.</summary>
    public MeasurePage Measures(
        [Parent] CityScope city,
        Measure measure,
        MeasureOptions? options,
        AssetFilter? filter,
        MeasureOrder? orderBy,
        int? first,
        string? after,
        CancellationToken cancellationToken) =>
        MeasurePage.Of(city, MeasureRuns.Run(city, measure, options, cancellationToken), filter, orderBy ?? MeasureOrder.ValueDesc, first, after, paging);

    /// <summary>Introductions by filter, those that changed last first.</summary>
    public Connection<IntroductionView> Introductions([Parent] CityScope city, IntroductionFilter? filter, int? first, string? after)
    {
        if (filter?.QuietForDays is < 0)
        {
            throw new GraphQLException($"\"filter.quietForDays\" is {filter.QuietForDays}; expected 0 or more.", GraphQL.Execution.ErrorCodes.BadUserInput);
        }
        var search = new IntroductionSearch
        {
            Statuses = filter?.Statuses ?? [],
            AssetId = filter?.Asset is { } named ? city.FindAsset(named)?.Id ?? "" : null,
            QuietSince = filter?.QuietForDays is { } days ? IntroductionSearch.Before(city.Today, days) : null,
        };
        return Connection.From([.. search.Find(city.Snapshot).Select(i => new IntroductionView(city, i))], first, after, options: paging);
    }

    /// <summary>What came of them.</summary>
    public IntroductionFigures IntroductionFigures([Parent] CityScope city) => Api.Introductions.IntroductionFigures.Of(city);

    /// <summary>The change log.</summary>
    public Task<ChangeList> History([Parent] CityScope city, int? first, string? after, CancellationToken cancellationToken) =>
        ChangeList.ReadAsync(store, city, first, after, paging, cancellationToken);

    private Connection<AssetView> Page(CityScope city, IReadOnlyList<Asset> assets, int? first, string? after, int? last, string? before) =>
        Connection.From([.. assets.Select(city.View)], first, after, last, before, paging);
}

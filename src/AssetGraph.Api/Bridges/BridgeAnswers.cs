using System.Collections;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Explanations;
using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Stability;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Paging;

namespace AssetGraph.Api.Bridges;

/// <summary>Asks the bridging engine, and keeps what is asked again for as long as the city's revision and the day hold.</summary>
internal static class BridgeAnswers
{
    // A pair's intermediators are found once, whatever part of the list is shown.
    private const int MostIntermediators = 50;

    public static OpportunityList Opportunities(
        CityScope city,
        OpportunityPreset? preset,
        OpportunityWeightsInput? weights,
        OpportunityFilter? filter,
        DateOnly? asAt,
        int? first,
        string? after,
        PagingOptions paging,
        CancellationToken cancellationToken)
    {
        var query = QueryOf(city, preset, weights, filter);
        return Page(city, query, filter?.MutualOnly ?? false, asAt, first, after, paging, cancellationToken);
    }

    public static OpportunityQuery QueryOf(CityScope city, OpportunityPreset? preset, OpportunityWeightsInput? weights, OpportunityFilter? filter) => new()
    {
        Weights = WeightsOf(preset, weights),
        Strands = (filter?.Strands ?? []).ToValueList(),
        PlaceIds = Keys(city, EntityKind.Place, filter?.Places),
        CategoryIds = Keys(city, EntityKind.Category, filter?.Categories),
        MacroIds = Keys(city, EntityKind.Asset, filter?.Macro),
        MicroIds = Keys(city, EntityKind.Asset, filter?.Micro),
        MinimumScore = filter?.MinimumScore ?? 0,
    };

    public static StabilityReport Stability(CityScope city, DateOnly asAt, OpportunityQuery query, int listLength, CancellationToken cancellationToken) => city.Answer(
        (asAt, query with { MinimumScore = 0 }, listLength, nameof(Stability)),
        static (s, question, token) =>
        {
            var (graph, options) = (GraphOf(s, question.asAt), new StabilityOptions { ListLength = question.listLength });
            var figures = s.Shared(question, t => new StabilityRunner(graph).Run(question.Item2, options, cancellationToken: t).Figures(), token);
            return StabilityReport.From(figures, graph, options, token);
        },
        cancellationToken);

    /// <summary>The opportunities with <paramref name="asset"/> on one side; none for one that may not be suggested.</summary>
    public static OpportunityList OpportunitiesOf(
        AssetView asset, OpportunityPreset? preset, DateOnly? asAt, int? first, string? after, PagingOptions paging, CancellationToken cancellationToken)
    {
        var city = asset.Scope;
        if (GraphOf(city, asAt).Vertices.VertexOf(asset.Asset.Id) < 0)
        {
            return new OpportunityList(Connection.From<OpportunityView>([], first, after, options: paging), city.Snapshot.Revision, asAt ?? city.Today);
        }
        var query = new OpportunityQuery { Weights = WeightsOf(preset, null), AssetIds = [asset.Asset.Id] };
        return Page(city, query, mutualOnly: false, asAt, first, after, paging, cancellationToken);
    }

    /// <summary>One pair as an opportunity, or null where it makes none.</summary>
    public static OpportunityView? Opportunity(
        CityScope city, string macro, string micro, OpportunityPreset? preset, OpportunityWeightsInput? weights, DateOnly? asAt, CancellationToken cancellationToken = default)
    {
        var finder = new OpportunityFinder(GraphOf(city, asAt));
        var query = new OpportunityQuery { Weights = WeightsOf(preset, weights) };
        var opportunity = finder.FindPair(Key(city, EntityKind.Asset, macro), Key(city, EntityKind.Asset, micro), query.Weights, cancellationToken);
        return opportunity is null ? null : new OpportunityView(city, opportunity, asAt ?? city.Today, query, rank: null);
    }

    public static IntermediatorAnswer Intermediators(CityScope city, DateOnly asAt, string macroKey, string microKey, Language language, CancellationToken cancellationToken) => city.Answer(
        (asAt, macroKey, microKey, language, nameof(Intermediators)),
        static (s, pair, token) => new IntermediatorFinder(GraphOf(s, pair.asAt), PhrasebookOf(pair.language)).Find(
            pair.macroKey, pair.microKey, new IntermediatorQuery { Count = MostIntermediators }, token),
        cancellationToken);

    public static IntermediatorList Intermediators(
        CityScope city, string macro, string micro, DateOnly? asAt, int first, string? after, PagingOptions paging, CancellationToken cancellationToken)
    {
        var answer = Intermediators(
            city, asAt ?? city.Today, Key(city, EntityKind.Asset, macro), Key(city, EntityKind.Asset, micro), Language.En, cancellationToken);
        return Page(city, asAt ?? city.Today, answer, first, after, paging);
    }

    public static IntermediatorList Page(CityScope city, DateOnly asAt, IntermediatorAnswer answer, int first, string? after, PagingOptions paging)
    {
        return new IntermediatorList(
            Connection.From([.. answer.Intermediators.Select(i => new IntermediatorView(city, i, InWords))], first, after, options: paging), answer.NobodyStatement?.Text);

        Explanation InWords(Intermediator which, Language language, CancellationToken token) => language == Language.En
            ? which.Explanation
            : Intermediators(city, asAt, answer.MacroId, answer.MicroId, language, token).Intermediators.First(i => i.Asset.Id == which.Asset.Id).Explanation;
    }

    public static IReadOnlyList<TrustPathView> TrustPaths(
        CityScope city, string from, string to, int first, int maxHops, TrustPathMode mode, DateOnly? asAt, CancellationToken cancellationToken)
    {
        var paths = new TrustPathFinder(GraphOf(city, asAt)).Find(
            Key(city, EntityKind.Asset, from),
            Key(city, EntityKind.Asset, to),
            first,
            maxHops,
            mode == TrustPathMode.Bottleneck ? Bridging.Trust.TrustPathMode.Bottleneck : Bridging.Trust.TrustPathMode.Strength,
            cancellationToken);
        return [.. paths.Select(p => TrustPathView.Of(city, p)!)];
    }

    private static OpportunityList Page(
        CityScope city, OpportunityQuery query, bool mutualOnly, DateOnly? asAt, int? first, string? after, PagingOptions paging, CancellationToken cancellationToken)
    {
        var day = asAt ?? city.Today;
        var ranking = RankingOf(city, day, query, cancellationToken);
        var page = Connection.From(mutualOnly ? ranking.MutualRanks : new Ranks(ranking.Count), first, after, options: paging);
        Edge<OpportunityView>[] edges =
        [
            .. page.Edges.Select(e => new Edge<OpportunityView>(new OpportunityView(city, ranking.Describe(e.Node, cancellationToken), day, query, e.Node + 1), e.Cursor)),
        ];
        return new OpportunityList(new Connection<OpportunityView>(edges, page.PageInfo, page.TotalCount), city.Snapshot.Revision, day);
    }

    // All ranks of a list that may have half a million, of which a page is read.
    private sealed class Ranks(int count) : IReadOnlyList<int>
    {
        public int Count => count;

        public int this[int index] => index;

        public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, count).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public static BridgingGraph GraphOf(CityScope city, DateOnly? asAt) =>
        city.Answer((asAt ?? city.Today, nameof(BridgingGraph)), static (s, question, _) => LayOut(s, question.Item1), CancellationToken.None);

    private static BridgingGraph LayOut(CityScope city, DateOnly asAt)
    {
        CandidateSource? source = !city.IsShared ? null : (compute, token) => city.Shared((asAt, nameof(CandidateFigures)), compute, token);
        return city.TakeEarlier(asAt) is { } earlier ? earlier.With(city.Snapshot, source) : BridgingGraph.Of(city.Snapshot, asAt, source: source);
    }

    public static OpportunityRanking RankingOf(CityScope city, DateOnly day, OpportunityQuery query, CancellationToken cancellationToken) => city.Answer(
        (day, query), static (s, question, token) => new OpportunityFinder(GraphOf(s, question.day)).Find(question.query, token), cancellationToken);

    public static Phrasebook PhrasebookOf(Language language) => Phrasebook.Of(language.ToString().ToLowerInvariant());

    private static OpportunityWeights WeightsOf(OpportunityPreset? preset, OpportunityWeightsInput? weights) =>
        weights?.ToWeights() ?? OpportunityWeights.Of(preset ?? OpportunityPreset.Balanced);

    public static ValueList<string> Keys(CityScope city, EntityKind kind, IReadOnlyList<string>? idsOrKeys) =>
        (idsOrKeys ?? []).Select(id => Key(city, kind, id)).ToValueList();

    // What nobody knows under this name is passed on: the engine names it in its refusal.
    public static string Key(CityScope city, EntityKind kind, string idOrKey) => city.KeyOf(kind, idOrKey) ?? idOrKey;
}

using AssetGraph.Api.Bridges;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Planning;
using AssetGraph.Bridging.Hindsight;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Planning;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>What to build next and on whom it rests. Reads: the snapshot. Fails: numbers out of range; names the city does not have. Sees: only who may be suggested.</summary>
/// <param name="store">The store, for what was recorded at an earlier day.</param>
[ObjectType("City")]
public sealed class PlanningResolvers(ICityStore store)
{
    /// <summary>The ties that together bring the sides closest.</summary>
    public IEnumerable<BestTieView> BestTies([Parent] CityScope city, int k, OpportunityFilter? filter, DateOnly? asAt, CancellationToken cancellationToken)
    {
        var query = BridgeAnswers.QueryOf(city, null, null, filter);
        var ties = city.Answer(
            (asAt ?? city.Today, query, k, nameof(BestTies)),
            static (s, q, token) => s.Shared(q, t => new BestTieFinder(BridgeAnswers.GraphOf(s, q.Item1)).Find(q.k, q.query, cancellationToken: t), token),
            cancellationToken);
        return ties.Select(t => new BestTieView(city, t));
    }

    /// <summary>The few who open most.</summary>
    public ConnectorTeamView ConnectorTeam(
        [Parent] CityScope city,
        int size,
        OpportunityPreset? preset,
        OpportunityWeightsInput? weights,
        OpportunityFilter? filter,
        int? opportunities,
        DateOnly? asAt,
        CancellationToken cancellationToken)
    {
        var day = asAt ?? city.Today;
        var team = city.Answer(
            (day, BridgeAnswers.QueryOf(city, preset, weights, filter), size, opportunities ?? 200, nameof(ConnectorTeam)),
            static (s, q, token) => s.Shared(q, t => new ConnectorTeamFinder(BridgeAnswers.GraphOf(s, q.day)).Find(q.size, q.Item2, q.Item4, t), token),
            cancellationToken);
        return new ConnectorTeamView(city, team, day);
    }

    /// <summary>Whose leaving would cut whom off.</summary>
    public IEnumerable<FragilePointView> Fragility([Parent] CityScope city, int? first, DateOnly? asAt, CancellationToken cancellationToken)
    {
        var points = city.Answer(
            (asAt ?? city.Today, first ?? 10, nameof(Fragility)),
            static (s, q, token) => new Fragility(BridgeAnswers.GraphOf(s, q.Item1)).Find(q.Item2, token),
            cancellationToken);
        return points.Select(p => new FragilePointView(city, p));
    }

    /// <summary>What would come of a change.</summary>
    public WhatIfView WhatIf(
        [Parent] CityScope city,
        WhatIfInput? change,
        IReadOnlyList<string>? without,
        bool? withoutProjectTies,
        OpportunityPreset? preset,
        int? listLength,
        DateOnly? asAt,
        CancellationToken cancellationToken) =>
        WhatIfView.Of(city, change, without, withoutProjectTies ?? false, preset ?? OpportunityPreset.Balanced, listLength ?? 20, asAt, cancellationToken);

    /// <summary>Whether later bridges would have been foreseen.</summary>
    public async Task<HindsightView> Hindsight(
        [Parent] CityScope city,
        DateOnly cutOff,
        int horizonDays,
        int k,
        OpportunityPreset? preset,
        OpportunityWeightsInput? weights,
        int seed,
        CancellationToken cancellationToken)
    {
        var options = new HindsightOptions { CutOff = cutOff, HorizonDays = horizonDays, K = k, Seed = seed, Weights = BridgeAnswers.QueryOf(city, preset, weights, null).Weights };
        options.Validate();
        var recorded = await store.ReadSnapshotAsAtAsync(city.Snapshot, cutOff, cancellationToken);
        return new HindsightView(city.Answer(
            (options, nameof(Hindsight)),
            (s, q, token) => s.Shared(q, t => HindsightEvaluation.Run(s.Snapshot, q.options, asRecorded: recorded, cancellationToken: t), token),
            cancellationToken));
    }
}

using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Hindsight;

/// <summary>
/// Takes bridges that exist out of the city, one at a time, and asks whether the engine would propose them. An illustration for small data, not a proof: whoever
/// wrote the needs and offers down may have known of the bridge.
/// </summary>
/// <param name="city">The city.</param>
/// <param name="asAt">The day.</param>
/// <param name="exclusions">What else to leave out; <see cref="Exclusions.Default"/> when null.</param>
public sealed class LeaveOneOut(CitySnapshot city, DateOnly asAt, Exclusions? exclusions = null)
{
    private const int BrokersRead = 50;

    /// <summary>The macro–micro pairs that a living tie joins, by id. Empty where there are none.</summary>
    public IReadOnlyList<KnownBridge> Bridges()
    {
        var graph = BridgingGraph.Of(city, asAt, exclusions);
        return
        [
            .. graph.LivingTies
                .Where(t => !graph.SpeaksAgainst(t.Tie))
                .Select(t => graph.ScaleOf(t.Source) == Scale.Macro ? (t.Tie, Macro: t.Source, Micro: t.Target) : (t.Tie, Macro: t.Target, Micro: t.Source))
                .Where(t => graph.ScaleOf(t.Macro) == Scale.Macro && graph.ScaleOf(t.Micro) == Scale.Micro)
                .GroupBy(t => (t.Macro, t.Micro))
                .OrderBy(g => g.Key)
                .Select(g => new KnownBridge(
                    graph.Vertices[g.Key.Macro].Id, graph.Vertices[g.Key.Micro].Id, g.Select(t => t.Tie.BrokeredById).FirstOrDefault(b => b is not null))),
        ];
    }

    /// <summary>Takes all ties between two assets out and looks for the bridge. Cost: that of ranking the city once.</summary>
    /// <param name="bridge">Which; the documented intermediator may be null.</param>
    /// <param name="weights">The weights; balanced when null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="BridgingException">AG3001, AG3002 or AG3003 for a side that is not there, takes no part or is on the wrong side; AG3004 for weights that are none.</exception>
    public BridgeFoundAgain Find(KnownBridge bridge, OpportunityWeights? weights = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bridge);
        weights ??= OpportunityWeights.Balanced;
        var without = CitySnapshot.Of(city.City, city.Revision, city.Records.Where(r => !Joins(r, bridge)).Select(r => Forget(r, bridge)));
        var graph = BridgingGraph.Of(without, asAt, exclusions);
        graph.RequireSide(bridge.MacroId, Scale.Macro, "macro");
        graph.RequireSide(bridge.MicroId, Scale.Micro, "micro");
        var finder = new OpportunityFinder(graph);
        var all = finder.Find(new OpportunityQuery { Weights = weights }, cancellationToken);
        var own = finder.Find(new OpportunityQuery { Weights = weights, MacroIds = [bridge.MacroId] }, cancellationToken);
        var (rank, cityRank) = (own.RankOf(bridge.MacroId, bridge.MicroId), all.RankOf(bridge.MacroId, bridge.MicroId));
        var named = new IntermediatorFinder(graph).Find(
            bridge.MacroId, bridge.MicroId, new IntermediatorQuery { Count = BrokersRead }, cancellationToken).Intermediators.Select(i => i.Asset.Id).ToList();
        var place = bridge.IntermediatorId is null ? -1 : named.IndexOf(bridge.IntermediatorId);
        return new BridgeFoundAgain(
            bridge.MacroId,
            bridge.MicroId,
            rank < 0 ? null : rank + 1,
            own.Count,
            cityRank < 0 ? null : cityRank + 1,
            all.Count,
            bridge.IntermediatorId,
            place < 0 ? null : place + 1,
            named.FirstOrDefault(),
            rank < 0 ? null : own.Describe(rank, cancellationToken).Explanation.Summary.Text);
    }

    private static bool Joins(IEntity record, KnownBridge bridge) => record is Tie tie
        && ((tie.SourceId == bridge.MacroId && tie.TargetId == bridge.MicroId) || (tie.SourceId == bridge.MicroId && tie.TargetId == bridge.MacroId));

    // What an introduction between the two came to would give the answer away.
    private static IEntity Forget(IEntity record, KnownBridge bridge) => record is Introduction made && made.MacroId == bridge.MacroId && made.MicroId == bridge.MicroId
        ? made with { Status = IntroductionStatus.Suggested, TieId = null, Outcome = null }
        : record;
}

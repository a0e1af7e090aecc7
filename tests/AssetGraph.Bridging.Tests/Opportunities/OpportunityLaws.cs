using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Opportunities;

/// <summary>What holds in every city.</summary>
public sealed class OpportunityLaws
{
    [Fact]
    public void No_opportunity_joins_two_that_are_linked_already() => RandomCity.Check(seed =>
    {
        var snapshot = RandomCity.Draw(seed).Snapshot();
        return Rank(snapshot).All(p =>
            snapshot.ScaleOf(snapshot.Assets.Find(p.MacroId)!).Scale == Scale.Macro
            && snapshot.ScaleOf(snapshot.Assets.Find(p.MicroId)!).Scale == Scale.Micro
            && !snapshot.TiesOf(p.MacroId).Any(t => (t.SourceId == p.MicroId || t.TargetId == p.MicroId)
                && t.LivesOn(CityDraft.Today) && t.TypeId != "contests" && t.Trust is not { IsOpenDistrust: true }));
    });

    [Fact]
    public void Presets_and_free_weights_only_put_the_same_pairs_in_another_order() => RandomCity.Check(seed =>
    {
        var finder = new OpportunityFinder(RandomCity.Draw(seed).Graph());
        var balanced = Pairs(OpportunityQuery.Of(OpportunityPreset.Balanced));
        return balanced.SetEquals(Pairs(OpportunityQuery.Of(OpportunityPreset.QuickWin)))
            && balanced.SetEquals(Pairs(OpportunityQuery.Of(OpportunityPreset.LongBridge)))
            && balanced.SetEquals(Pairs(new OpportunityQuery { Weights = new OpportunityWeights(0, 3, 0, 1) }));

        HashSet<(string, string)> Pairs(OpportunityQuery query) => [.. finder.Find(query).Select(p => (p.MacroId, p.MicroId))];
    });

    [Fact]
    public void A_ranking_is_in_total_order_and_every_score_lies_between_0_and_1() => RandomCity.Check(seed =>
    {
        var ranking = Rank(RandomCity.Draw(seed).Snapshot());
        for (var i = 0; i < ranking.Count; i++)
        {
            if (ranking[i].Score is not (> 0 and <= 1) || ranking.RankOf(ranking[i].MacroId, ranking[i].MicroId) != i || (i > 0 && InOrder(ranking[i - 1], ranking[i]) >= 0))
            {
                return false;
            }
        }

        return true;

        static int InOrder(RankedPair a, RankedPair b) => a.Score != b.Score ? b.Score.CompareTo(a.Score)
            : a.MacroId != b.MacroId ? string.CompareOrdinal(a.MacroId, b.MacroId)
            : string.CompareOrdinal(a.MicroId, b.MicroId);
    });

    [Fact]
    public void More_trust_on_a_tie_never_lowers_a_score() => RandomCity.Check(seed =>
    {
        var snapshot = RandomCity.Draw(seed).Snapshot();
        var before = Rank(snapshot);
        foreach (var tie in snapshot.Ties.Where(t => t.Trust is { IsOpenDistrust: false }))
        {
            var trusted = Changed(snapshot, r => r is Tie t && t.Id == tie.Id ? t with { Trust = new TrustStatement(5) } : r);
            var after = Rank(trusted).ToDictionary(p => (p.MacroId, p.MicroId), p => p.Score);
            if (before.Any(p => after[(p.MacroId, p.MicroId)] < p.Score - 1e-12) || !IntermediatorsKeepTheirScore(snapshot, trusted, before))
            {
                return false;
            }
        }

        return true;

        static bool IntermediatorsKeepTheirScore(CitySnapshot old, CitySnapshot now, OpportunityRanking pairs)
        {
            var query = new IntermediatorQuery { Count = 1000 };
            var (was, then) = (new IntermediatorFinder(GraphOf(old)), new IntermediatorFinder(GraphOf(now)));
            return pairs.Take(3).All(p =>
            {
                var after = then.Find(p.MacroId, p.MicroId, query).Intermediators.ToDictionary(i => i.Asset.Id, i => i.Score);
                return was.Find(p.MacroId, p.MicroId, query).Intermediators.All(i => after[i.Asset.Id] >= i.Score - 1e-12);
            });
        }
    });

    [Fact]
    public void Other_ids_change_nothing_but_the_order_of_equals() => RandomCity.Check(seed =>
    {
        var snapshot = RandomCity.Draw(seed).Snapshot();
        var renamed = Rank(Changed(snapshot, Rename)).ToDictionary(p => (p.MacroId, p.MicroId));
        var ranking = Rank(snapshot);
        return ranking.Count == renamed.Count && ranking.All(p =>
        {
            var twin = renamed[(Other(p.MacroId), Other(p.MicroId))];
            return Math.Abs(p.Score - twin.Score) < 1e-12 && p.Factors.Fit == twin.Factors.Fit && p.Factors.Distance == twin.Factors.Distance;
        });

        // asset07 becomes x-92: the order of ids turns round.
        static string Other(string id) => $"x-{99 - int.Parse(id[5..], System.Globalization.CultureInfo.InvariantCulture):00}";

        static IEntity Rename(IEntity record) => record switch
        {
            Asset a => a with { Id = Other(a.Id) },
            Tie t => t with { Id = $"t{99 - int.Parse(t.Id[3..], System.Globalization.CultureInfo.InvariantCulture)}", SourceId = Other(t.SourceId), TargetId = Other(t.TargetId) },
            NeedOrOffer n => n with { Id = "r" + n.Id, AssetId = Other(n.AssetId) },
            Introduction i => i with { MacroId = Other(i.MacroId), MicroId = Other(i.MicroId), IntermediatorIds = i.IntermediatorIds.Select(Other).ToValueList() },
            _ => record,
        };
    });

    [Fact]
    public void A_component_apart_without_needs_and_offers_changes_no_score() => RandomCity.Check(seed =>
    {
        var city = RandomCity.Draw(seed);
        var before = new OpportunityFinder(city.Graph()).Find();
        city.Macro("far-macro").Micro("far-micro").Unknown("far-broker").Tie("far-macro", "far-broker").Tie("far-broker", "far-micro");
        var after = new OpportunityFinder(city.Graph()).Find().ToDictionary(p => (p.MacroId, p.MicroId));
        return before.Count == after.Count && before.All(p =>
        {
            var twin = after[(p.MacroId, p.MicroId)];
            return p.Factors.Fit == twin.Factors.Fit && p.Factors.Reach == twin.Factors.Reach && Math.Abs(p.Score - twin.Score) < 1e-12;
        });
    });

    [Fact]
    public void One_worker_and_many_and_a_second_time_give_the_same_bits() => RandomCity.Check(seed =>
    {
        var snapshot = RandomCity.Draw(seed).Snapshot();
        var one = Answer(1);
        return one.SequenceEqual(Answer(4)) && one.SequenceEqual(Answer(1));

        (string, string, long, string)[] Answer(int workers)
        {
            var ranking = new OpportunityFinder(BridgingGraph.Of(snapshot, CityDraft.Today, workers: workers)).Find();
            return [.. ranking.Select((p, i) => (p.MacroId, p.MicroId, BitConverter.DoubleToInt64Bits(p.Score), ranking.Describe(i).Explanation.Summary.Text))];
        }
    }, 30);

    [Fact]
    public void What_confirming_a_tie_is_said_to_bring_it_brings_at_least() => RandomCity.Check(seed =>
    {
        var snapshot = RandomCity.Draw(seed).Snapshot();
        var ranking = Rank(snapshot);
        for (var i = 0; i < ranking.Count; i++)
        {
            var o = ranking.Describe(i);
            foreach (var promise in o.Explanation.WouldChange.Where(s => s.Code == Bridging.Explanations.ReasonCode.ConfirmTie))
            {
                var tieId = promise.Evidence.First(e => e.Record.Kind == EntityKind.Tie).Record.Id;
                var confirmed = Changed(snapshot, r => r is Tie t && t.Id == tieId ? t with { LastConfirmedOn = PartialDate.Parse("2026-06-30") } : r);
                var newScore = new OpportunityFinder(GraphOf(confirmed)).FindPair(o.Macro.Id, o.Micro.Id)!.Score;
                var promised = double.Parse(promise.Values.First(v => v.Name == "newScore").Text, System.Globalization.CultureInfo.InvariantCulture);
                if (newScore < promised - 0.0051)
                {
                    return false;
                }
            }
        }

        return true;
    }, 30);

    private static BridgingGraph GraphOf(CitySnapshot snapshot) => BridgingGraph.Of(snapshot, CityDraft.Today, workers: 1);

    private static OpportunityRanking Rank(CitySnapshot snapshot) => new OpportunityFinder(GraphOf(snapshot)).Find();

    private static CitySnapshot Changed(CitySnapshot snapshot, Func<IEntity, IEntity> change) =>
        CitySnapshot.Of(snapshot.City, snapshot.Revision, snapshot.Records.Select(change));
}

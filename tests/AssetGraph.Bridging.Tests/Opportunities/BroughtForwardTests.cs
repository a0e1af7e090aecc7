using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Opportunities;

/// <summary>A graph that is brought forward to another revision answers as one that is built anew.</summary>
public sealed class BroughtForwardTests
{
    [Fact]
    public void A_graph_brought_forward_is_the_one_built_anew() => RandomCity.Check(seed =>
    {
        var snapshot = RandomCity.Draw(seed).Snapshot();
        var graph = BridgingGraph.Of(snapshot, CityDraft.Today);
        _ = graph.EfficiencyToday();
        if (snapshot.Assets.Count < 2)
        {
            return true;
        }

        var (first, last) = (snapshot.Assets.First().Id, snapshot.Assets.Last().Id);
        IEntity[] changes =
        [
            new Introduction { Id = "new", MacroId = first, MicroId = last, Status = IntroductionStatus.Suggested, IntermediatorIds = [snapshot.Assets.ElementAt(seed % snapshot.Assets.Count).Id] },
            new Fact { Id = "new", Label = "Partners", Value = "15" },
            new Tie { Id = "new", SourceId = first, TargetId = last, TypeId = "partners-with" },
            new NeedOrOffer { Id = "new", AssetId = last, Direction = Direction.Offer, CategoryId = "skills" },
            snapshot.Assets.First() with { Description = "Renamed." },
            snapshot.City with { Criteria = snapshot.City.Criteria with { EmployeesAbove = 1 } },
        ];
        return changes.All(change =>
        {
            var later = snapshot.With(new Change(snapshot.Revision + 1, "c", default, null, null, null, [new ChangeEntry(change.EntityKind, change.Id, snapshot.Find(change.EntityKind, change.Id), change)]));
            return Answer(graph.With(later)).SequenceEqual(Answer(BridgingGraph.Of(later, CityDraft.Today)));
        });
    }, 30);

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Needs_and_offers_that_come_change_and_go_are_matched_on_the_network_that_was_measured(bool estimated, bool shared) => RandomCity.Check(seed =>
    {
        var snapshot = RandomCity.Draw(seed).Snapshot();
        if (snapshot.Assets.Count < 2)
        {
            return true;
        }

        var random = new Random(seed);
        var graph = Laid(snapshot);
        for (var step = 0; step < 4; step++)
        {
            if (random.Next(4) > 0)
            {
                _ = graph.EfficiencyToday();
            }

            var record = new NeedOrOffer
            {
                Id = $"n{random.Next(2)}",
                AssetId = snapshot.Assets[random.Next(snapshot.Assets.Count)].Id,
                Direction = random.Next(2) == 0 ? Direction.Need : Direction.Offer,
                CategoryId = snapshot.Categories[random.Next(snapshot.Categories.Count)].Id,
            };
            var known = snapshot.NeedsAndOffers.Count > 0 && random.Next(3) == 0 ? snapshot.NeedsAndOffers[random.Next(snapshot.NeedsAndOffers.Count)] : null;
            var entry = known is null
                ? new ChangeEntry(EntityKind.NeedOrOffer, record.Id, snapshot.Find(EntityKind.NeedOrOffer, record.Id), record)
                : new ChangeEntry(EntityKind.NeedOrOffer, known.Id, known, null);
            snapshot = snapshot.With(new Change(snapshot.Revision + 1, "c", default, null, null, null, [entry]));
            var (hops, searches) = (graph.Hops, graph.Searches);
            graph = graph.With(snapshot, Source());
            if (!ReferenceEquals(hops, graph.Hops) || !ReferenceEquals(searches, graph.Searches) || !Answer(graph).SequenceEqual(Answer(Laid(snapshot))))
            {
                return false;
            }
        }

        return true;

        BridgingGraph Laid(CitySnapshot of)
        {
            var laid = BridgingGraph.Of(of, CityDraft.Today, source: Source());
            laid.MostExactGains = estimated ? -1 : long.MaxValue;
            return laid;
        }

        CandidateSource? Source() => shared ? static (compute, token) => compute(token) : null;
    }, 60);

    [Fact]
    public void After_an_offer_the_network_is_not_measured_again()
    {
        var snapshot = new CityDraft().Macro("M").Micro("m").Micro("n").Need("M", "skills").Offer("m", "skills").Snapshot();
        var graph = BridgingGraph.Of(snapshot, CityDraft.Today);
        var efficiency = graph.Candidates(default).Gains!.Efficiency;
        var offer = new NeedOrOffer { Id = "late", AssetId = "n", Direction = Direction.Offer, CategoryId = "skills" };
        var later = graph.With(snapshot.With(new Change(snapshot.Revision + 1, "c", default, null, null, null, [new ChangeEntry(EntityKind.NeedOrOffer, "late", null, offer)])));
        Assert.Equal(2, later.Candidates(default).Count);
        Assert.Same(efficiency, later.Candidates(default).Gains!.Efficiency);
        Assert.Equal(1, graph.Candidates(default).Count);
    }

    [Fact]
    public void After_an_introduction_nothing_is_computed_anew()
    {
        var draft = new CityDraft().Macro("M").Micro("m").Need("M", "skills").Offer("m", "skills");
        var snapshot = draft.Snapshot();
        var computed = 0;
        var graph = BridgingGraph.Of(snapshot, CityDraft.Today, source: Count);
        _ = graph.EfficiencyToday();
        var introduction = new Introduction { Id = "i", MacroId = "M", MicroId = "m", Status = IntroductionStatus.Agreed };
        var later = graph.With(snapshot.With(new Change(snapshot.Revision + 1, "c", default, null, null, null, [new ChangeEntry(EntityKind.Introduction, "i", null, introduction)])), Count);
        Assert.Equal(IntroductionStatus.Agreed, new OpportunityFinder(later).FindPair("M", "m")!.Introduction!.Status);
        Assert.Null(new OpportunityFinder(graph).FindPair("M", "m")!.Introduction);
        Assert.Equal(1, computed);

        CandidateFigures Count(Func<CancellationToken, CandidateFigures> compute, CancellationToken token)
        {
            computed++;
            return compute(token);
        }
    }

    private static IEnumerable<(string, string, double, OpportunityFactors, string)> Answer(BridgingGraph graph)
    {
        var ranking = new OpportunityFinder(graph).Find();
        return ranking.Select((p, i) => (p.MacroId, p.MicroId, p.Score, p.Factors, ranking.Describe(i).Explanation.Summary.Text));
    }
}

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

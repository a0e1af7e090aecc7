using System.Collections.Concurrent;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Stability;
using AssetGraph.Bridging.Tests.Cities;

namespace AssetGraph.Bridging.Tests.Stability;

public sealed class StabilityTests
{
    [Fact]
    public void What_nothing_shakes_stays_and_what_is_not_in_the_list_never_does() => RandomCity.Check(seed =>
    {
        var graph = RandomCity.Draw(seed).Graph();
        var ranking = new OpportunityFinder(graph).Find();
        var report = new StabilityRunner(graph).Run(null, new StabilityOptions { Runs = 3, DropShare = 0, TrustJitter = 0, ListLength = 2 });

        // Pairs that stand equal but for rounding may change places.
        return ranking.Select((p, i) => (Pair: p, Band: report.Of(p.MacroId, p.MicroId)!.Value, Rank: i))
            .All(x => x.Band.Runs == 3 && (x.Band.Share == (x.Rank < 2 ? 1 : 0) || Math.Abs(x.Pair.Score - ranking[1].Score) < 1e-12));
    });

    [Fact]
    public void Skipping_pairs_that_cannot_reach_the_list_changes_nothing() => RandomCity.Check(seed =>
    {
        // With a list as long as there are pairs none is skipped; whoever stands in a shorter list stands in the longer one.
        var graph = RandomCity.Draw(seed).Graph();
        var (few, all) = (Run(graph, 3, 1), Run(graph, 10_000, 1));
        return new OpportunityFinder(graph).Find().All(p =>
            few.Of(p.MacroId, p.MicroId) is { } f && all.Of(p.MacroId, p.MicroId) is { } a && f.Stayed <= a.Stayed && f.Runs == a.Runs && a.Stayed == a.Runs);
    }, 40);

    [Fact]
    public void A_run_without_jitter_is_the_ranking_of_the_city_without_those_who_left()
    {
        // 'x' offers the same as the residents and is trusted more. The residents are first where x left, and, being first by id, where the works
        // left, without whom nobody is trusted.
        var graph = WorkedExample.City().Micro("x", a => a with { PlaceIds = ["mill-lane"] }).Tie("works", "x", grade: 5)
            .Offer("x", "skills", "nursing", "care").Need("x", "jobs", "nhs").Graph();
        var report = new StabilityRunner(graph).Run(null, new StabilityOptions { Runs = 1000, TrustJitter = 0, ListLength = 1, Seed = 5 });

        var first = report.Of("hospital", "x")!.Value;
        var second = report.Of("hospital", "residents")!.Value;
        Assert.InRange(first.Runs, 770, 850); // .9² of 1000
        Assert.InRange(first.Share, 0.88, 0.94); // 1 − .1 · .9
        Assert.InRange(second.Share, 0.15, 0.23); // 1 − .9²
    }

    [Fact]
    public void One_worker_and_many_give_the_same_and_another_seed_another() 
    {
        var graph = RandomCity.Draw(11).Graph();
        var pairs = new OpportunityFinder(graph).Find();
        Assert.NotEmpty(pairs);
        var one = Run(graph, 2, 1);
        var many = Run(graph, 2, 4);
        Assert.All(pairs, p => Assert.Equal(one.Of(p.MacroId, p.MicroId), many.Of(p.MacroId, p.MicroId)));
        var other = new StabilityRunner(graph).Run(null, new StabilityOptions { ListLength = 2, Seed = 2 });
        Assert.Contains(pairs, p => one.Of(p.MacroId, p.MicroId) != other.Of(p.MacroId, p.MicroId));
    }

    [Fact]
    public void Progress_comes_to_the_end_and_work_that_is_no_longer_wanted_stops()
    {
        var graph = WorkedExample.City().Graph();
        var told = new ConcurrentBag<double>();
        new StabilityRunner(graph).Run(null, new StabilityOptions { Runs = 5 }, progress: new Direct(told.Add));
        Assert.Equal([0.2, 0.4, 0.6, 0.8, 1], told.Order());
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            new StabilityRunner(graph).Run(null, new StabilityOptions { Runs = 1000 }, workers: 1, progress: new Direct(_ => stop.Cancel()), cancellationToken: stop.Token));
    }

    [Fact]
    public void The_interval_is_Wilsons()
    {
        // 8 of 20: 0.22 to 0.61.
        var band = new StabilityBand(8, 20);
        Assert.Equal(0.219, band.Low, 3);
        Assert.Equal(0.613, band.High, 3);
        Assert.True(double.IsNaN(new StabilityBand(0, 0).Share));
    }

    [Fact]
    public void Pairs_that_are_no_opportunities_and_an_empty_city_have_no_band()
    {
        Assert.Null(new StabilityRunner(new CityDraft().Graph()).Run().Of("a", "b"));
        var filtered = new StabilityRunner(WorkedExample.City().Graph()).Run(new OpportunityQuery { MicroIds = ["newcomers"] });
        Assert.Null(filtered.Of("hospital", "residents"));
        Assert.NotNull(filtered.Of("hospital", "newcomers"));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        var runner = new StabilityRunner(WorkedExample.City().Graph());
        foreach (var options in new StabilityOptions[] { new() { Runs = 0 }, new() { DropShare = 1 }, new() { TrustJitter = double.NaN }, new() { ListLength = 0 } })
        {
            Assert.Equal("AG3005", Assert.Throws<BridgingException>(() => runner.Run(null, options)).Code);
        }
    }

    private static StabilityReport Run(BridgingGraph graph, int length, int workers) =>
        new StabilityRunner(graph).Run(null, new StabilityOptions { ListLength = length }, workers);

    private sealed class Direct(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}

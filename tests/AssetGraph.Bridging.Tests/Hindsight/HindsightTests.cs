using AssetGraph.Bridging.Hindsight;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Synthetic;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Hindsight;

public sealed class HindsightTests
{
    private static readonly HindsightOptions Options = new() { CutOff = new SyntheticCityOptions().CutOff };

    [Fact]
    public void On_ten_cities_with_planted_bridges_recall_is_twice_that_of_the_best_simple_means_and_the_intermediators_are_named_early()
    {
        var (ours, best, brokers) = (new List<double>(), new List<double>(), new List<double>());
        for (var seed = 1; seed <= 10; seed++)
        {
            var report = Report(new SyntheticCity(new SyntheticCityOptions { Assets = 2_000, Seed = seed }));
            ours.Add(report.Methods[0].Recall.Value);
            best.Add(report.Methods.Single(m => m.Name == report.BestBaseline).Recall.Value);
            brokers.Add(report.Intermediators!.ReciprocalRank.Value);
        }

        Assert.True(ours.Average() >= 2 * best.Average(), $"Recall {ours.Average():0.000}, the best baselines' {best.Average():0.000}.");
        Assert.True(brokers.Average() >= 0.5, $"The intermediators' MRR is {brokers.Average():0.000}.");
        // In no single city does a baseline come first.
        Assert.All(ours.Zip(best), pair => Assert.True(pair.First > pair.Second, $"{pair.First:0.000} against {pair.Second:0.000}"));
    }

    [Fact]
    public void Where_bridges_come_about_by_chance_the_engine_foresees_little()
    {
        var city = new SyntheticCity(new SyntheticCityOptions { Assets = 2_000, Seed = 5, Noise = 1 });

        var report = HindsightEvaluation.Run(city.ToSnapshot(), Options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(report.Bridges > 10);
        Assert.InRange(report.Methods[0].Recall.Value, 0, 0.2);
        Assert.Equal(report.Methods.Where(m => m.Recall.Value > report.Methods[0].Recall.Value).Select(m => m.Name).Order(), report.Better.Order());
    }

    [Fact]
    public void The_same_question_has_the_same_answer()
    {
        var city = new SyntheticCity(new SyntheticCityOptions { Assets = 600, Seed = 2 });

        Assert.Equal(Report(city), Report(city));
    }

    [Fact]
    public void Changing_what_happened_after_the_cut_off_changes_no_score()
    {
        var city = new SyntheticCity(new SyntheticCityOptions { Assets = 600, Seed = 2 }).ToSnapshot();
        var rewritten = CitySnapshot.Of(city.City, 2, city.Records.Select(r => r switch
        {
            Tie { OccurredOn: { } on } tie when on.Earliest > Options.CutOff => tie with { Trust = new TrustStatement(1), TypeId = "contests" },
            Tie tie => tie with { EndedOn = PartialDate.Parse("2025-02-01") },
            NeedOrOffer need => need with { ClosedOn = PartialDate.Parse("2025-03-01") },
            _ => r,
        }));

        Assert.Equal(Scores(city), Scores(rewritten));

        static (string, string, double)[] Scores(CitySnapshot city) =>
            [.. new OpportunityFinder(BridgingGraph.Of(PastCity.KnownOn(city, Options.CutOff), Options.CutOff)).Find().Select(p => (p.MacroId, p.MicroId, p.Score))];
    }

    [Fact]
    public void Every_pair_without_a_tie_is_ranked_and_what_nobody_could_foresee_is_counted_apart()
    {
        var city = Town()
            .Tie("hospital", "residents", on: "2025-05-01", id: "new")
            .Tie("hospital", "works", on: "2025-05-02", id: "known-before")
            .Tie("hospital", "college", on: "2025-06-01", id: "both-macro")
            .Tie("college", "residents", on: "2024", id: "some-time-round-the-cut-off")
            .Tie("college", "nobody", on: "2025-06-02", id: "person-without-consent");

        var report = HindsightEvaluation.Run(Recorded(city), Options with { CutOff = new DateOnly(2024, 6, 30) }, cancellationToken: TestContext.Current.CancellationToken);

        // Two macro and two micro assets who take part, one pair of them tied.
        Assert.Equal((3L, 1, 1, 2), (report.Pairs, report.Bridges, report.AnchorsWithBridges, report.Anchors));
        Assert.Equal(
            new Dictionary<string, int> { ["dated-too-roughly"] = 1, ["a-side-takes-no-part"] = 1, ["not-macro-to-micro"] = 1, ["tied-before"] = 1 },
            report.LeftOut.ToDictionary());
        Assert.Equal(1, report.Methods[0].Recall.Value);
        Assert.Equal(1, report.Methods[0].AveragePrecision);
        Assert.Equal(1.0 / 3, report.Prevalence, 12);
        Assert.Empty(report.Better);
    }

    [Fact]
    public void Bridges_that_the_programme_or_an_introduction_made_are_reported_apart()
    {
        var city = Town()
            .Tie("hospital", "residents", on: "2025-05-01", id: "new", byProject: true)
            .Add(new Tie
            {
                Id = "asked", SourceId = "college", TargetId = "residents", TypeId = "partners-with", OccurredOn = PartialDate.Parse("2025-04-01"), IntroductionId = "ask",
            })
            .Introduction("ask", "college", "residents", IntroductionStatus.TieFormed, ["works"], on: "2025-04-01", tie: "asked");

        var report = HindsightEvaluation.Run(Recorded(city), Options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, report.Bridges);
        Assert.Equal(1, report.Strata.Single(s => s.Name == "made-by-project").Bridges);
        Assert.Equal(1, report.Strata.Single(s => s.Name == "came-from-introduction").Bridges);
        Assert.Equal(2, report.Strata.Where(s => s.Name.StartsWith("distance", StringComparison.Ordinal) || s.Name == "not-connected").Sum(s => s.Bridges));
    }

    [Fact]
    public void Without_later_bridges_there_is_nothing_to_average()
    {
        var report = HindsightEvaluation.Run(Recorded(Town()), Options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((0, 0), (report.Bridges, report.AnchorsWithBridges));
        Assert.All(report.Methods, m => Assert.True(double.IsNaN(m.Recall.Value)));
        Assert.Null(report.Intermediators);
    }

    [Theory]
    [InlineData(0, 10, 1_000, "horizonDays")]
    [InlineData(365, 0, 1_000, "k")]
    [InlineData(365, 10, 99, "resamples")]
    public void Options_out_of_range_are_refused_by_name(int horizon, int k, int resamples, string name)
    {
        var options = Options with { HorizonDays = horizon, K = k, Resamples = resamples };

        var error = Assert.Throws<BridgingException>(() => HindsightEvaluation.Run(Recorded(Town()), options, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("AG3005", error.Code);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bridge_taken_out_is_found_again_with_its_intermediator()
    {
        var city = Town().Tie("hospital", "residents", brokeredBy: "works").Snapshot();
        var search = new LeaveOneOut(city, CityDraft.Today);

        var bridge = Assert.Single(search.Bridges(), b => b.MicroId == "residents");
        var found = search.Find(bridge, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((1, 1, "works", 1), (found.Rank, found.OutOf, found.IntermediatorId, found.IntermediatorRank));
        Assert.StartsWith("Ask The works to introduce The hospital and The residents", found.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bridge_whose_needs_do_not_meet_is_said_to_be_none()
    {
        var city = Town().Tie("college", "residents").Snapshot();

        var found = new LeaveOneOut(city, CityDraft.Today).Find(new KnownBridge("college", "residents"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Null(found.Rank);
        Assert.Null(found.Summary);
    }

    private static HindsightReport Report(SyntheticCity city) => HindsightEvaluation.Run(
        city.ToSnapshot(), Options, city.Planted.Select(p => new KnownBridge(p.MacroId, p.MicroId, p.IntermediatorId)), cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>A hospital that needs what residents offer, and a works that knows both.</summary>
    private static CityDraft Town() => new CityDraft()
        .Macro("hospital").Macro("college").Micro("residents").Micro("works").Person("nobody", ConsentLevel.NotAsked)
        .Tie("hospital", "works", grade: 5, on: "2023-01-01", id: "old-1")
        .Tie("works", "residents", grade: 5, on: "2023-01-01", id: "old-2")
        .Add(Entry("hospital", Direction.Need)).Add(Entry("residents", Direction.Offer));

    private static NeedOrOffer Entry(string asset, Direction direction) =>
        new() { Id = $"{asset}-nursing", AssetId = asset, Direction = direction, CategoryId = "skills", Tags = ["nursing"], OpenedOn = PartialDate.Parse("2023-01-01") };

    /// <summary>Every tie is written down on the day it comes about.</summary>
    private static CitySnapshot Recorded(CityDraft draft) => CitySnapshot.Of(
        draft.Snapshot().City, 1, draft.Records.Select(r => r is Tie { OccurredOn: { } on } tie ? tie with { RecordedAt = new DateTimeOffset(on.Earliest.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) } : r));
}

using System.Diagnostics;
using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Planning;
using AssetGraph.Bridging.Synthetic;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Benchmarks;

/// <summary>How long bridging takes in one made-up city, and what it needs.</summary>
internal static class Speed
{
    public const string Heading =
        """
        | assets | macro | opportunities | graph ms | candidates ms | first 20 cold ms | first 20 again ms | another preset ms | intermediators ms | team of 10 ms | after an introduction ms | after an offer ms | after a tie ms | peak MiB |
        | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """;

    private const int Pairs = 50;

    private static readonly DateOnly Day = new(2025, 1, 1);

    public static string Row(int assets)
    {
        var made = new SyntheticCity(new SyntheticCityOptions { Assets = assets, Seed = 7 });
        var snapshot = made.ToSnapshot();

        // The first 20 of a city that nobody has asked about; what the process learns of its own code it learns on a small one.
        _ = Cold(new SyntheticCity(new SyntheticCityOptions { Assets = 1_000, Seed = 1 }).ToSnapshot(), null);
        var (graph, ranking, laps) = Cold(snapshot, null);
        var again = Time(() => ranking.Describe(0, 20));
        var preset = Time(() => new OpportunityFinder(graph).Find(OpportunityQuery.Of(OpportunityPreset.QuickWin)).Describe(0, 20));
        var finder = new IntermediatorFinder(graph);
        var pairs = ranking.Skip(100).Take(Pairs).ToArray();
        var intermediators = Time(() =>
        {
            foreach (var pair in pairs)
            {
                finder.Find(pair.MacroId, pair.MicroId);
            }
        }) / Math.Max(1, pairs.Length);
        var team = Time(() => new ConnectorTeamFinder(graph).Find(10));

        var first = ranking[0];
        var introduced = snapshot.With(Change(snapshot, new Introduction
        {
            Id = "bench-introduction", MacroId = first.MacroId, MicroId = first.MicroId, Status = IntroductionStatus.Suggested,
        }));
        var afterIntroduction = Cold(introduced, graph).Laps.Sum();
        var needed = snapshot.With(Change(snapshot, new NeedOrOffer
        {
            Id = "bench-need", AssetId = first.MicroId, Direction = Direction.Offer, CategoryId = graph.Needs.AllMatches().First().Offer.CategoryId, OpenedOn = new PartialDate(2024, 12, 31),
        }));
        var afterNeed = Cold(needed, graph).Laps.Sum();
        var tied = snapshot.With(Change(snapshot, new Tie { Id = "bench-tie", SourceId = first.MacroId, TargetId = first.MicroId, TypeId = "partners-with", OccurredOn = new PartialDate(2024, 12, 31) }));
        var afterTie = Cold(tied, graph).Laps.Sum();
        return $"| {assets:N0} | {graph.Macro.Length:N0} | {ranking.Count:N0} | {laps[0]:N0} | {laps[1]:N0} | {laps.Sum():N0} | {again:N1} | {preset:N0} | {intermediators:N1} | {team:N0} | {afterIntroduction:N0} | {afterNeed:N0} | {afterTie:N0} | {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} |";
    }

    private static (BridgingGraph Graph, OpportunityRanking Ranking, double[] Laps) Cold(CitySnapshot snapshot, BridgingGraph? before)
    {
        // What earlier questions left behind is not this one's to clear away.
        GC.Collect();
        BridgingGraph graph = null!;
        OpportunityRanking ranking = null!;
        double[] laps =
        [
            Time(() => graph = before is null ? BridgingGraph.Of(snapshot, Day) : before.With(snapshot)),
            Time(() => graph.EfficiencyToday()),
            Time(() => (ranking = new OpportunityFinder(graph).Find()).Describe(0, 20)),
        ];
        return (graph, ranking, laps);
    }

    private static Change Change(CitySnapshot snapshot, IEntity record) =>
        new(snapshot.Revision + 1, "bench", default, null, null, null, [new ChangeEntry(record.EntityKind, record.Id, null, record)]);

    private static double Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }
}

using System.Diagnostics;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Planning;
using AssetGraph.Bridging.Synthetic;

if (args is ["decompose", var n0]) { AssetGraph.Bridging.Benchmarks.Decompose.Run(int.Parse(n0)); return; }
if (args is ["accuracy", ..])
{
    foreach (var assets in args.Skip(1).Select(int.Parse))
    {
        AssetGraph.Bridging.Benchmarks.Accuracy.Run(assets);
    }

    return;
}

// How long a question takes in made-up cities: assets of each, as arguments.
foreach (var assets in args.Select(int.Parse))
{
    var clock = Stopwatch.StartNew();
    var made = new SyntheticCity(new SyntheticCityOptions { Assets = assets, Seed = 7 });
    var snapshot = made.ToSnapshot();
    Lap("city");
    var day = new DateOnly(2025, 1, 1);
    var graph = BridgingGraph.Of(snapshot, day);
    Lap("graph");
    graph.EfficiencyToday();
    Lap("candidates");
    var ranking = new OpportunityFinder(graph).Find();
    Lap("ranked");
    var first = ranking.Describe(0, 20);
    Lap("described");
    new OpportunityFinder(graph).Find().Describe(0, 20);
    Lap("again");
    new IntermediatorFinder(graph).Find(first[0].Macro.Id, first[0].Micro.Id);
    Lap("intermediators");
    var team = new ConnectorTeamFinder(graph).Find(10);
    Lap("team of 10");
    Console.WriteLine($"{assets} assets, {graph.Macro.Length} macro, {graph.Needs.Count} needs and offers, {ranking.Count} opportunities; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");

    void Lap(string what)
    {
        Console.WriteLine($"{what,-16} {clock.Elapsed.TotalMilliseconds,10:F1} ms");
        clock.Restart();
    }
}

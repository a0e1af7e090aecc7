using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Domain;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Bridging.Hindsight;

/// <summary>
/// Would the engine have foreseen the bridges that were built later? The scorer knows the city as it was known at a cut-off (<see cref="PastCity"/>); what came about in
/// the horizon is held against its ranking of every macro–micro pair without a tie, beside simple baselines and the engine without each of its factors.
/// </summary>
/// <remarks>
/// docs/evaluation.md says what this does and does not show. The same city, options and seed give the same report for any number of threads. Cost: twelve
/// passes over the macro assets' pairs and the engine's own scoring.
/// </remarks>
public static class HindsightEvaluation
{
    private const string Engine = "assetgraph";
    private const int BrokersRead = 50;

    /// <summary>Holds the ties of the horizon against what could have been known.</summary>
    /// <param name="city">The city as it is known today.</param>
    /// <param name="options">Cut-off, horizon and the rest.</param>
    /// <param name="truth">The bridges to foresee instead of the ties of the horizon, as those planted in a made-up city; null for the ties.</param>
    /// <param name="asRecorded">
    /// The revision that stood at the cut-off, where the city's history reaches that far back: needs, offers and assets that were edited since are then read as they were.
    /// Null where it does not: today's records are read, without what is dated later.
    /// </param>
    /// <param name="progress">Told how much is done, 0 … 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report; without later bridges its averages are NaN.</returns>
    /// <exception cref="BridgingException">AG3004 or AG3005 for options out of their ranges.</exception>
    public static HindsightReport Run(
        CitySnapshot city,
        HindsightOptions options,
        IEnumerable<KnownBridge>? truth = null,
        CitySnapshot? asRecorded = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(city);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var graph = BridgingGraph.Of(PastCity.KnownOn(asRecorded ?? city, options.CutOff), options.CutOff, options.Exclusions);
        var later = truth is null ? LaterBridges.OfTies(city, graph, options) : LaterBridges.OfTruth(truth, graph);
        var byMacro = new SortedDictionary<int, int[]>(later.All.GroupBy(b => b.Macro).ToDictionary(g => g.Key, g => g.Select(b => b.Micro).ToArray()));
        var table = graph.Candidates(cancellationToken);
        progress?.Report(0.2);

        var scorers = Scorers(graph, table, options.Weights);
        var runs = new List<MethodRun>();
        foreach (var scorer in scorers)
        {
            runs.Add(MethodRun.Of(graph, scorer, byMacro, options, cancellationToken));
            progress?.Report(0.2 + 0.7 * runs.Count / scorers.Count);
        }

        var bootstrap = new Bootstrap(byMacro.Count, options.Resamples, options.Seed);
        var methods = runs.Select(r => r.Result(bootstrap)).ToValueList();
        var baselines = runs.Where(r => r.Name != Engine && !r.Name.StartsWith("without-", StringComparison.Ordinal)).ToArray();
        var best = baselines.MaxBy(r => r.Anchors.Sum(a => a.Recall))!;
        var report = new HindsightReport
        {
            Options = options,
            Revision = city.Revision,
            Anchors = graph.MacroVertices.Length,
            AnchorsWithBridges = byMacro.Count,
            Pairs = PairsOf(graph),
            Bridges = later.All.Count,
            LeftOut = later.LeftOut,
            Methods = methods,
            BestBaseline = best.Name,
            TimesBestBaseline = bootstrap.Ratio(Recalls(runs[0]), Recalls(best)),
            Strata = Strata(graph, later, runs[0], byMacro, options.K),
            Intermediators = Brokers(graph, later, byMacro.Keys, bootstrap, cancellationToken),
        };
        progress?.Report(1);
        return report;

        static double[] Recalls(MethodRun run) => Array.ConvertAll(run.Anchors, a => a.Recall);
    }

    private static List<IPairScorer> Scorers(BridgingGraph graph, CandidateTable table, OpportunityWeights weights) =>
    [
        new EngineScorer(Engine, table, weights),
        .. BaselineScorers.Of(graph, new EngineScorer("fit-alone", table, new OpportunityWeights(1, 0, 0, 0))),
        .. Ablations(table, weights),
    ];

    /// <summary>The engine with one factor left out each; the candidates stay the same.</summary>
    private static IEnumerable<IPairScorer> Ablations(CandidateTable table, OpportunityWeights weights)
    {
        (string Factor, OpportunityWeights Others)[] without =
        [
            ("fit", weights with { Fit = 0 }), ("reach", weights with { Reach = 0 }), ("gain", weights with { Gain = 0 }), ("place", weights with { Place = 0 }),
        ];
        return without.Where(w => w.Others != weights && w.Others.Fit + w.Others.Reach + w.Others.Gain + w.Others.Place > 0).Select(w => new EngineScorer($"without-{w.Factor}", table, w.Others));
    }

    private static long PairsOf(BridgingGraph graph)
    {
        long pairs = 0;
        foreach (var macro in graph.Macro)
        {
            foreach (var micro in graph.Micro)
            {
                pairs += graph.AreLinked(macro, micro) ? 0 : 1;
            }
        }
        return pairs;
    }

    private static ValueList<StratumResult> Strata(BridgingGraph graph, LaterBridges later, MethodRun engine, SortedDictionary<int, int[]> byMacro, int k)
    {
        var found = later.All.ToDictionary(b => (b.Macro, b.Micro), _ => false);
        var anchor = 0;
        foreach (var (macro, micros) in byMacro)
        {
            for (var i = 0; i < micros.Length; i++)
            {
                found[(macro, micros[i])] = engine.Anchors[anchor].Ranks[i] <= k;
            }
            anchor++;
        }
        var names = new[] { "distance-2", "distance-3", "distance-4-or-more", "not-connected", "made-by-project", "came-from-introduction" };
        var counts = names.ToDictionary(n => n, _ => (Bridges: 0, Found: 0));
        var distances = byMacro.Keys.ToDictionary(m => m, m => BreadthFirst.Distances(graph.Hops, m));
        foreach (var bridge in later.All)
        {
            var hit = found[(bridge.Macro, bridge.Micro)] ? 1 : 0;
            Count(distances[bridge.Macro][bridge.Micro] switch { < 0 => "not-connected", <= 2 => "distance-2", 3 => "distance-3", _ => "distance-4-or-more" }, hit);
            if (bridge.MadeByProject)
            {
                Count("made-by-project", hit);
            }
            if (bridge.FromIntroduction)
            {
                Count("came-from-introduction", hit);
            }
        }
        return names.Select(n => new StratumResult(n, counts[n].Bridges, counts[n].Found)).ToValueList();

        void Count(string name, int hit) => counts[name] = (counts[name].Bridges + 1, counts[name].Found + hit);
    }

    private static BrokerResult? Brokers(BridgingGraph graph, LaterBridges later, IEnumerable<int> anchors, Bootstrap bootstrap, CancellationToken cancellation)
    {
        var known = later.All.Where(b => b.Broker >= 0 && b.Broker != b.Macro && b.Broker != b.Micro).ToArray();
        if (known.Length == 0)
        {
            return null;
        }
        var finder = new IntermediatorFinder(graph);
        var ranks = new (double Ours, double Connected)[known.Length];
        Parallel.For(0, known.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var (macro, micro, broker) = (known[i].Macro, known[i].Micro, known[i].Broker);
            var named = finder.Find(
                graph.Vertices[macro].Id, graph.Vertices[micro].Id, new IntermediatorQuery { Count = BrokersRead }, cancellation).Intermediators;
            var place = named.ToList().FindIndex(n => n.Asset.Id == graph.Vertices[broker].Id);
            ranks[i] = (place < 0 ? 0 : 1.0 / (place + 1), MostConnected(graph, macro, micro, broker));
        });
        var (ours, connected) = (new List<double>(), new List<double>());
        foreach (var anchor in anchors)
        {
            var mine = Enumerable.Range(0, known.Length).Where(i => known[i].Macro == anchor).ToArray();
            ours.Add(mine.Length == 0 ? double.NaN : mine.Average(i => ranks[i].Ours));
            connected.Add(mine.Length == 0 ? double.NaN : mine.Average(i => ranks[i].Connected));
        }
        return new BrokerResult(known.Length, bootstrap.Mean([.. ours]), bootstrap.Mean([.. connected]), ranks.Count(r => r.Ours > 0.3) / (double)known.Length);
    }

    private static double MostConnected(BridgingGraph graph, int macro, int micro, int broker)
    {
        var mutual = graph.Hops.OutNeighbours(macro).ToArray().Intersect(graph.Hops.OutNeighbours(micro).ToArray())
            .OrderByDescending(v => graph.Hops.OutDegree(v)).ThenBy(v => v).ToList();
        var place = mutual.IndexOf(broker);
        return place < 0 ? 0 : 1.0 / (place + 1);
    }
}

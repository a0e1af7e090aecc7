using AssetGraph.Bridging;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Synthetic;
using AssetGraph.Domain;
using BenchmarkDotNet.Attributes;

namespace AssetGraph.Benchmarks;

/// <summary>The first 20 opportunities of a synthetic city of 10,000 assets: cold (the graph is built) and warm (it is there).</summary>
[MemoryDiagnoser]
public class OpportunityBenchmarks
{
    private static readonly DateOnly Day = new(2026, 11, 25);
    private CitySnapshot city = null!;
    private BridgingGraph graph = null!;

    /// <summary>Makes the city and the graph, and scores the candidates once.</summary>
    [GlobalSetup]
    public void MakeCity()
    {
        city = new SyntheticCity(new SyntheticCityOptions { Assets = 10_000, Seed = 7 }).ToSnapshot();
        graph = BridgingGraph.Of(city, Day);
        First20(graph);
    }

    /// <summary>From the snapshot.</summary>
    [Benchmark]
    public int Cold() => First20(BridgingGraph.Of(city, Day));

    /// <summary>From the graph.</summary>
    [Benchmark]
    public int Warm() => First20(graph);

    private static int First20(BridgingGraph graph) => new OpportunityFinder(graph).Find().Describe(0, 20).Count;
}

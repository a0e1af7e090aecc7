using AssetGraph.Bridging.Networks;
using AssetGraph.Bridging.Synthetic;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Centrality;
using BenchmarkDotNet.Attributes;

namespace AssetGraph.Benchmarks;

/// <summary>Exact betweenness of a synthetic city's network, by hops.</summary>
[MemoryDiagnoser]
public class BetweennessBenchmarks
{
    private Graph graph = null!;

    /// <summary>How many assets.</summary>
    [Params(1_000, 10_000)]
    public int Assets { get; set; }

    /// <summary>How many threads.</summary>
    [Params(1, 2)]
    public int Workers { get; set; }

    /// <summary>Makes the city.</summary>
    [GlobalSetup]
    public void MakeCity() => graph = CityNetwork.Of(new SyntheticCity(new SyntheticCityOptions { Assets = Assets, Seed = 7 }).ToSnapshot()).Graph.WithoutWeights();

    /// <summary>All vertices.</summary>
    [Benchmark]
    public double[] Betweenness() => AssetGraph.Graphs.Centrality.Betweenness.Compute(graph, new BetweennessOptions { Workers = Workers }).Raw;
}

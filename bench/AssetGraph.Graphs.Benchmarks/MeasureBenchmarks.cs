using BenchmarkDotNet.Attributes;

namespace AssetGraph.Graphs.Benchmarks;

/// <summary>Time and allocation of each measure on a generated graph.</summary>
[MemoryDiagnoser]
public class MeasureBenchmarks
{
    private Graph graph = null!;

    /// <summary>Which measure.</summary>
    [ParamsSource(nameof(Names))]
    public string Measure { get; set; } = "";

    /// <summary>How many vertices.</summary>
    [Params(10_000)]
    public int Vertices { get; set; }

    /// <summary>How many threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>All measures.</summary>
    public static IEnumerable<string> Names => PeerMeasures.All.Keys;

    /// <summary>Makes the graph.</summary>
    [GlobalSetup]
    public void MakeGraph() => graph = PowerLawGraph.Make(Vertices, 10, seed: 1, PeerMeasures.IsWeighted(Measure));

    /// <summary>All vertices.</summary>
    [Benchmark]
    public double[] Compute() => PeerMeasures.All[Measure](graph, Threads);
}

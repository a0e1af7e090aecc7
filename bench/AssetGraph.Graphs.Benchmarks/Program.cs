using AssetGraph.Graphs.Benchmarks;
using BenchmarkDotNet.Running;

// measure …  one graph, a JSON line for each measure: what bench/peers/run.sh compares with other libraries
// growth …   generated graphs of growing size, a JSON line for each measure and size
// read …     an edge list read as the command line reads it
// bound …    how often sampled betweenness is further off than it says, over many seeds
// else       BenchmarkDotNet: dotnet run -c Release --project bench/AssetGraph.Graphs.Benchmarks -- --filter '*'
switch (args)
{
    case ["measure", .. var rest]:
        PeerRun.Run(Arguments.Of(rest));
        break;
    case ["growth", .. var rest]:
        GrowthRun.Run(Arguments.Of(rest));
        break;
    case ["read", .. var rest]:
        await ReadingRun.RunAsync(Arguments.Of(rest)).ConfigureAwait(false);
        break;
    case ["bound", .. var rest]:
        BoundRun.Run(Arguments.Of(rest));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(PeerRun).Assembly).Run(args);
        break;
}

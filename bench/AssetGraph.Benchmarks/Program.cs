using AssetGraph.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/AssetGraph.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(OpportunityBenchmarks).Assembly).Run(args);

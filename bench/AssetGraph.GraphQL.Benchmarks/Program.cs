using AssetGraph.GraphQL.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/AssetGraph.GraphQL.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly).Run(args);

using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/AssetGraph.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

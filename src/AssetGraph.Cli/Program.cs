using AssetGraph.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());

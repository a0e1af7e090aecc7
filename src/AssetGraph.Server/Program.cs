using AssetGraph.Server;

return await ServerHost.RunAsync(args);

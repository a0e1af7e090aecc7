namespace AssetGraph.Stores.Neo4j.Tests.QueryApi;

/// <summary>What a stub was asked.</summary>
internal sealed record Asked(string Method, string Path, string Statement, string Body);

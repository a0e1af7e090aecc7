namespace AssetGraph.GraphQL.PeerServer;

public sealed record Person(string Id, string Name, string Email);

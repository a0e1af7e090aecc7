namespace AssetGraph.GraphQL.PeerServer;

public sealed record Site(string Id, string Name, string Country, double Lat, double Lon);

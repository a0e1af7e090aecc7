namespace AssetGraph.GraphQL.PeerServer;

public sealed class SiteById(PeerData data) : MemoryLoader<Site>(id => data.Sites.GetValueOrDefault(id));

namespace AssetGraph.GraphQL.PeerServer;

public sealed class AssetById(PeerData data) : MemoryLoader<Asset>(id => data.AssetsById.GetValueOrDefault(id));

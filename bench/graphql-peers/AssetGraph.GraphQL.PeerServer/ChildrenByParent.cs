namespace AssetGraph.GraphQL.PeerServer;

public sealed class ChildrenByParent(PeerData data) : MemoryLoader<Asset[]>(id => data.Children.GetValueOrDefault(id) ?? []);

using AssetGraph.GraphQL.Paging;

namespace AssetGraph.GraphQL.PeerServer;

public sealed record AssetConnection(int TotalCount, PageInfo PageInfo, IReadOnlyList<Edge<Asset>> Edges);

namespace AssetGraph.GraphQL.PeerServer;

public sealed record Asset(
    string Id,
    string Name,
    AssetKind Kind,
    string Serial,
    string Installed,
    int Criticality,
    double Temperature,
    bool Active,
    IReadOnlyList<string> Tags,
    string? Description,
    string OwnerId,
    string SiteId,
    string? ParentId);

using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.PeerServer;

[ObjectType("Asset")]
public sealed class AssetFields
{
    public Task<Person> Owner([Parent] Asset asset, PersonById people) => people.LoadAsync(asset.OwnerId)!;

    public Task<Site> Site([Parent] Asset asset, SiteById sites) => sites.LoadAsync(asset.SiteId)!;

    public Task<Asset?> Parent([Parent] Asset asset, AssetById assets) =>
        asset.ParentId is { } parent ? assets.LoadAsync(parent) : Task.FromResult<Asset?>(null);

    public Task<Asset[]> Children([Parent] Asset asset, ChildrenByParent children) => children.LoadAsync(asset.Id)!;
}

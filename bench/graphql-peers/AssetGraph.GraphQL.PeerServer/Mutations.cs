using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.PeerServer;

[ObjectType("Mutation")]
public sealed class Mutations(PeerData data)
{
    public Asset? Touch(string id) => data.AssetsById.GetValueOrDefault(id);
}

using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.PeerServer;

[ObjectType("Person")]
public sealed class PersonFields(PeerData data)
{
    public IReadOnlyList<Asset> Assets([Parent] Person person) => data.Owned.GetValueOrDefault(person.Id) ?? [];
}

namespace AssetGraph.GraphQL.PeerServer;

public sealed class PersonById(PeerData data) : MemoryLoader<Person>(id => data.People.GetValueOrDefault(id));

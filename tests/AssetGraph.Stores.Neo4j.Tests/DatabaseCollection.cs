[assembly: AssemblyFixture(typeof(AssetGraph.Stores.Neo4j.Tests.Neo4jServer))]

namespace AssetGraph.Stores.Neo4j.Tests;

/// <summary>Community edition has one database, so what uses it takes turns.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class DatabaseCollection
{
    public const string Name = "database";
}

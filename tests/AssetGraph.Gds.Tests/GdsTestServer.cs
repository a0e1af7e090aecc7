using AssetGraph.Stores.Neo4j.Tests;

[assembly: AssemblyFixture(typeof(AssetGraph.Gds.Tests.GdsTestServer))]

namespace AssetGraph.Gds.Tests;

/// <summary>A real Neo4j server with Graph Data Science.</summary>
public sealed class GdsTestServer : Neo4jServer
{
    protected override string[] More => ["--gds"];
}

using AssetGraph.Domain;
using AssetGraph.Stores.Conformance;

namespace AssetGraph.Stores.Neo4j.Tests;

/// <summary>The store on Neo4j keeps the contract.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class Neo4jConformanceTests(Neo4jServer server) : CityStoreConformance
{
    protected override async Task<ICityStore> OpenAsync() =>
        await Neo4jCityStore.OpenAsync(await server.EmptyAsync(), cancellationToken: TestContext.Current.CancellationToken);
}

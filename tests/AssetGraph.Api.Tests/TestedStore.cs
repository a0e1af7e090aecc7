using AssetGraph.Domain;
using AssetGraph.Stores.Conformance;
using AssetGraph.Stores.Neo4j;
using AssetGraph.Stores.Sqlite;

namespace AssetGraph.Api.Tests;

/// <summary>The empty store that a test's host is built on: SQLite in memory, or, where the environment names a server, the Neo4j database there, which is emptied each time.</summary>
internal static class TestedStore
{
    internal static async Task<ICityStore> OpenEmptyAsync(TimeProvider time)
    {
        if (Neo4jUnderTest.Find() is not { } neo4j)
        {
            return await SqliteCityStore.OpenAsync(SqliteStoreOptions.InMemory, time);
        }
        await neo4j.EmptyAsync();
        return await Neo4jCityStore.OpenAsync(new Neo4jStoreOptions { Uri = neo4j.Address, Password = neo4j.Password, StatementTimeout = TimeSpan.FromMinutes(1) }, time);
    }
}

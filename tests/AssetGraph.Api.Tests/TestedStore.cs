using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using AssetGraph.Domain;
using AssetGraph.Stores.Neo4j;
using AssetGraph.Stores.Sqlite;

namespace AssetGraph.Api.Tests;

/// <summary>
/// The empty store that a test's host is built on: SQLite in memory, or, where the environment names a server, the Neo4j database there, which is emptied
/// each time. scripts/test.sh runs these tests on both.
/// </summary>
internal static class TestedStore
{
    /// <summary>The address of a Neo4j server whose database the tests may empty.</summary>
    private const string AddressVariable = "ASSETGRAPH_TEST_NEO4J";
    private const string PasswordVariable = "ASSETGRAPH_TEST_NEO4J_PASSWORD";

    internal static async Task<ICityStore> OpenEmptyAsync(TimeProvider time)
    {
        if (Environment.GetEnvironmentVariable(AddressVariable) is not { Length: > 0 } address)
        {
            return await SqliteCityStore.OpenAsync(SqliteStoreOptions.InMemory, time);
        }
        var password = Environment.GetEnvironmentVariable(PasswordVariable) ?? "";
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"neo4j:{password}")));
        using var emptied = await http.PostAsJsonAsync("db/neo4j/query/v2", new { statement = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS" });
        Assert.DoesNotContain("\"errors\"", await emptied.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        return await Neo4jCityStore.OpenAsync(new Neo4jStoreOptions { Uri = new Uri(address), Password = password, StatementTimeout = TimeSpan.FromMinutes(1) }, time);
    }
}

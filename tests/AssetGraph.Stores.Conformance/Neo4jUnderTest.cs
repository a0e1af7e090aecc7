using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace AssetGraph.Stores.Conformance;

/// <summary>The Neo4j server that the environment names for tests that run on more than one store; its one database may be emptied. scripts/test.sh names one.</summary>
public sealed record Neo4jUnderTest(Uri Address, string Password)
{
    private const string AddressVariable = "ASSETGRAPH_TEST_NEO4J";
    private const string PasswordVariable = "ASSETGRAPH_TEST_NEO4J_PASSWORD";

    /// <summary>The server, or null where tests are to take the embedded store.</summary>
    public static Neo4jUnderTest? Find() => Environment.GetEnvironmentVariable(AddressVariable) is { Length: > 0 } address
        ? new Neo4jUnderTest(new Uri(address), Environment.GetEnvironmentVariable(PasswordVariable) ?? "")
        : null;

    /// <summary>Deletes all that its database holds.</summary>
    public async Task EmptyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"neo4j:{Password}")));
        using var emptied = await http.PostAsJsonAsync("db/neo4j/query/v2", new { statement = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS" });
        Assert.DoesNotContain("\"errors\"", await emptied.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

using System.Net;
using System.Net.Http.Json;
using AssetGraph.Server.Hosting;
using AssetGraph.Stores.Neo4j.Tests;

[assembly: AssemblyFixture(typeof(Neo4jServer))]

namespace AssetGraph.Server.Tests;

/// <summary>The host with Neo4j as its store, and while that is away.</summary>
public sealed class Neo4jTests(Neo4jServer neo4j)
{
    private const string Counts = "{ city(id: \"birmingham\") { revision counts { assets ties needs offers } } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_is_served_from_Neo4j_through_an_outage_and_after_it_without_a_restart()
    {
        var options = await neo4j.EmptyAsync();
        await using var server = await RunningServer.StartAsync("--Storage:Provider", "neo4j", "--Neo4j:Uri", options.Uri.ToString(), "--Neo4j:Password", options.Password);

        Assert.Equal("Healthy", await server.Client.GetStringAsync("/health/ready", Stop));
        var before = await server.DataAsync(Counts);
        Assert.Equal("""{"assets":166,"ties":267,"needs":45,"offers":83}""", before.GetProperty("city").GetProperty("counts").GetRawText());
        using (var fresh = await server.Client.PostAsJsonAsync("/graphql", new { query = Counts }, Stop))
        {
            Assert.False(fresh.Headers.Contains(LastKnownStore.StaleHeader));
        }

        await neo4j.KillAsync();
        using (var stale = await server.Client.PostAsJsonAsync("/graphql", new { query = Counts }, Stop))
        {
            Assert.True(stale.Headers.Contains(LastKnownStore.StaleHeader));
            Assert.Equal(before.GetRawText(), (await stale.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Stop)).GetProperty("data").GetRawText());
        }
        using (var ready = await server.Client.GetAsync("/health/ready", Stop))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            var text = await ready.Content.ReadAsStringAsync(Stop);
            Assert.StartsWith("Unhealthy\nstore: AG1105", text, StringComparison.Ordinal);
            Assert.DoesNotContain(options.Password, text, StringComparison.Ordinal);
        }
        using (var unknown = await server.Client.PostAsJsonAsync("/graphql", new { query = "{ city(id: \"birmingham\") { history(first: 1) { nodes { revision } } } }" }, Stop))
        {
            var text = await unknown.Content.ReadAsStringAsync(Stop);
            Assert.Contains("STORE_UNAVAILABLE", text, StringComparison.Ordinal);
            Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
        }

        await neo4j.StartAsync();
        // Ready again by itself, within a moment of the database's return.
        while ((await server.Client.GetAsync("/health/ready", Stop)).StatusCode != HttpStatusCode.OK)
        {
        }
        using var after = await server.Client.PostAsJsonAsync("/graphql", new { query = Counts }, Stop);
        Assert.False(after.Headers.Contains(LastKnownStore.StaleHeader));
    }

    [Fact]
    public async Task A_graph_that_is_there_already_gets_opportunities_without_a_copy()
    {
        var options = await neo4j.EmptyAsync();
        await neo4j.RunAsync("""
            CREATE (h:Firm {key: 'hospital', title: 'Hospital', staff: 9000, wants: ['skills']}), (c:Firm {key: 'club', title: 'Social club'}), (r:Group {key: 'residents', title: 'Residents', size: 40, gives: ['skills']})
            CREATE (h)-[:KNOWS {grade: 4}]->(c), (c)-[:KNOWS {grade: 5}]->(r)
            """);
        var folder = Directory.CreateTempSubdirectory("assetgraph-mapping-").FullName;
        try
        {
            var mapping = Path.Combine(folder, "mapping.json");
            await File.WriteAllTextAsync(mapping, """
                { "city": { "id": "riverton", "name": "Riverton" },
                  "assets": [ { "label": "Firm", "kind": "organisation", "id": "key", "name": "title", "employees": "staff", "needs": "wants" },
                              { "label": "Group", "kind": "person", "id": "key", "name": "title", "members": "size", "offers": "gives", "subtypes": ["people-group"] } ],
                  "ties": [ { "type": "KNOWS", "as": "partners-with", "trust": "grade" } ] }
                """, Stop);
            string[] arguments = ["--Storage:Provider", "neo4j", "--Neo4j:Uri", options.Uri.ToString(), "--Neo4j:Password", options.Password, "--Neo4j:Mapping", mapping];
            await using var server = await RunningServer.StartAsync(arguments);

            var found = (await server.DataAsync("{ city(id: \"riverton\") { opportunities(first: 1) { nodes { macro { name } micro { name } intermediators { nodes { asset { name } } } } } } }")).GetProperty("city");
            var tie = (await server.DataAsync("{ city(id: \"riverton\") { ties(first: 1) { nodes { trust recordedAt } } } }")).GetProperty("city").GetProperty("ties").GetProperty("nodes")[0];
            var refused = (await server.DataAsync("mutation { recordIntroduction(input: {city: \"riverton\", macro: \"hospital\", micro: \"residents\"}) { errors { code } } }")).GetProperty("recordIntroduction");

            Assert.Equal("""{"opportunities":{"nodes":[{"macro":{"name":"Hospital"},"micro":{"name":"Residents"},"intermediators":{"nodes":[{"asset":{"name":"Social club"}}]}}]}}""", found.GetRawText());
            Assert.Equal("""{"errors":[{"code":"AG1017"}]}""", refused.GetRawText());
            Assert.True(tie.GetProperty("trust").GetDouble() > 0.5);
            await File.WriteAllTextAsync(mapping, "{ }", Stop);
            Assert.Equal("Neo4j:Mapping", (await Assert.ThrowsAsync<ServerConfigurationException>(() => ServerHost.BuildAsync(arguments))).Setting);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("Neo4j:Password", "--Neo4j:Uri", "http://localhost:7474")]
    [InlineData("Neo4j:Uri", "--Neo4j:Uri", "http://neo4j:hidden@localhost:7474", "--Neo4j:Password", "p")]
    [InlineData("Neo4j:Uri", "--Neo4j:Uri", "bolt://localhost:7687", "--Neo4j:Password", "p")]
    [InlineData("Neo4j:Database", "--Neo4j:Database", "a b", "--Neo4j:Password", "p")]
    public async Task A_setting_of_Neo4j_that_makes_no_sense_is_refused_by_name_and_repeats_no_password(string setting, params string[] arguments)
    {
        var refusal = await Assert.ThrowsAsync<ServerConfigurationException>(() => ServerHost.BuildAsync(["--Storage:Provider", "neo4j", .. arguments]));

        Assert.Equal(setting, refusal.Setting);
        Assert.DoesNotContain("hidden", refusal.Message, StringComparison.Ordinal);
    }
}

using System.Text.RegularExpressions;
using AssetGraph.Domain;
using AssetGraph.Stores.Neo4j.Tests.Cypher;
using Microsoft.Extensions.Time.Testing;

namespace AssetGraph.Stores.Neo4j.Tests.Mapping;

/// <summary>Another program's graph as a city, by the mapping that stands in docs/neo4j.md.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class MappedCityStoreTests(Neo4jServer server)
{
    private const string Graph = """
        CREATE (acme:Company {companyId: 17, title: 'Acme Works', about: 'Makes pumps', sector: 'private', headcount: 900, spend: 1234567936.0, ward: 'Canal Ward', wants: ['skills', 'Bike repair']})
        CREATE (dairy:Company {companyId: 18, title: 'Dairy', sector: 'mutual', headcount: 4, gives: 'Bike repair', ward: 'Hill'})
        CREATE (sewers:Group {groupId: 'sewing circle', name: 'Sewing circle', size: 12, ward: 'Canal Ward', gives: ['skills']})
        CREATE (ann:Volunteer {volunteerId: 'v-1', name: 'Volunteer one', consent: 'suggested'})
        CREATE (bob:Volunteer {volunteerId: 'v-2', name: 'Volunteer two'})
        CREATE (hall:Hall {hallId: 'hall', name: 'Old hall', lat: 52.5, lon: -1.9})
        CREATE (:Company {title: 'No id'}), (:Company {companyId: 17, title: 'Twin'}), (:Company {companyId: 19, title: 'Below zero', headcount: -3}), (:Invoice {number: 1})
        CREATE (acme)-[:WORKS_WITH {grade: 4, since: date('2019-05-01')}]->(dairy), (dairy)-[:WORKS_WITH {grade: 3}]->(sewers), (sewers)-[:WORKS_WITH {grade: 9}]->(hall)
        CREATE (ann)-[:HELPS_AT]->(hall), (ann)-[:HELPS_AT]->(hall), (acme)-[:WORKS_WITH]->(:Invoice {number: 2}), (acme)-[:OWNS]->(hall)
        CREATE (acme)-[:ASKS]->(:Request {topic: 'Space', text: 'A room on Mondays'}), (:Request {topic: 'Space'})-[:ASKS]->(dairy), (acme)-[:ASKS]->(:Request {text: 'no topic'})
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_graph_reads_as_it_was_drawn_and_is_left_as_it_was()
    {
        var options = await server.EmptyAsync();
        await server.RunAsync(Graph);
        var before = await CountsAsync();
        var notes = new List<string>();

        await using var store = await MappedCityStore.OpenAsync(options, Documented(), notes.Add, cancellationToken: Token);

        var city = (await store.ReadSnapshotAsync("riverton", cancellationToken: Token))!;
        Assert.Equal(["17", "18", "19", "hall", "sewing-circle", "v-1", "v-2"], city.Assets.Select(a => a.Id));
        var acme = city.Assets.Find("17")!;
        // A number that fits into 32 bits: as a JSON number the server would show it as 1234567940.
        Assert.Equal(("Acme Works", Sector.Private, 900, new Money(1234567936m, "GBP")), (acme.Name, acme.Sector, acme.Employees!.Value, acme.AnnualSpend!.Value));
        Assert.Equal(("canal-ward", "Canal Ward"), (acme.PlaceIds[0], city.Places.Find("canal-ward")!.Name));
        Assert.Equal(Sector.Unknown, city.Assets.Find("18")!.Sector);
        Assert.True(city.Assets.Find("sewing-circle")!.IsGroup);
        Assert.Equal(new GeoPoint(52.5, -1.9), city.Assets.Find("hall")!.Location);
        Assert.Equal([ConsentLevel.Suggested, ConsentLevel.NotAsked], new[] { "v-1", "v-2" }.Select(v => city.Assets.Find(v)!.ConsentOn(new DateOnly(2026, 1, 1))));
        Assert.Equal(["17--partners-with--18", "18--partners-with--sewing-circle", "v-1--supports--hall", "v-1--supports--hall--2"], city.Ties.Select(t => t.Id));
        Assert.Equal((4.0, new PartialDate(2019, 5, 1)), (city.Ties.Find("17--partners-with--18")!.Trust!.Grade!.Value, city.Ties.Find("17--partners-with--18")!.OccurredOn!.Value));
        Assert.Equal(["17--needs--bike-repair", "17--needs--skills", "17--needs--space", "18--needs--space", "18--offers--bike-repair", "sewing-circle--offers--skills"], city.NeedsAndOffers.Select(n => n.Id));
        Assert.Equal(("A room on Mondays", "Bike repair"), (city.NeedsAndOffers.Find("17--needs--space")!.Description, city.Categories.Find("bike-repair")!.Name));
        Assert.Null(city.Assets.Find("19")!.Employees);
        // Left out: without id, the twin, a grade of 9, a tie to an invoice, a request without topic.
        Assert.Equal("Read 7 assets, 4 ties and 6 needs and offers by the mapping; 5 nodes and relationships were left out.", Assert.Single(notes));
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task A_change_there_is_a_new_revision_here_and_none_is_made_from_here()
    {
        var options = await server.EmptyAsync();
        await server.RunAsync(Graph);
        var time = new FakeTimeProvider();
        await using var store = await MappedCityStore.OpenAsync(options, Documented(), time: time, cancellationToken: Token);

        await server.RunAsync("MATCH (c:Company {companyId: 18}) SET c.title = 'Dairy & Sons'");
        Assert.Equal(1, (await store.ReadSnapshotAsync("riverton", cancellationToken: Token))!.Revision);
        time.Advance(TimeSpan.FromSeconds(61));
        var changed = (await store.ReadSnapshotAsync("riverton", cancellationToken: Token))!;
        time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal((2, "Dairy & Sons"), (changed.Revision, changed.Assets.Find("18")!.Name));
        Assert.Same(changed, await store.ReadSnapshotAsync("riverton", cancellationToken: Token));
        Assert.Null(await store.ReadSnapshotAsync("riverton", 1, Token));
        Assert.Null(await store.ReadSnapshotAsync("elsewhere", cancellationToken: Token));
        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => store.ApplyAsync("riverton", new ChangeSet { Deletions = [new EntityReference(EntityKind.Asset, "18")] }, cancellationToken: Token));
        Assert.Equal(ErrorCodes.ReadOnly, refused.Errors[0].Code);
        await Assert.ThrowsAsync<InvalidChangeException>(() => store.EraseAsync("riverton", "v-1", cancellationToken: Token));
    }

    [Theory]
    [InlineData("""{ "city": { "id": "a b", "name": "x" }, "assets": [] }""", "$.city.id: 'a b' is no id. Expected 1 to 200 letters")]
    [InlineData("""{ "city": { "id": "c", "name": "x" }, "assets": [] }""", "$.assets: there is none. Expected one entry")]
    [InlineData("""{ "city": { "id": "c", "name": "x" }, "assets": [{ "label": "A`B", "kind": "person", "id": "i", "name": "n" }] }""", "$.assets[0].label: 'A`B' can't be used.")]
    [InlineData("""{ "city": { "id": "c", "name": "x" }, "assets": [{ "label": "A", "kind": "robot", "id": "i", "name": "n" }] }""", "$.assets[0].kind, line 1: ")]
    [InlineData("""{ "city": { "id": "c", "name": "x" }, "assets": [{ "label": "A", "kind": "space", "id": "i", "name": "n", "colour": "c" }] }""", "colour")]
    [InlineData("""{ "city": { "id": "c", "name": "x" }, "assets": [{ "label": "A", "kind": "space", "id": "i", "name": "n" }], "ties": [{ "type": "T", "as": "likes" }] }""", "$.ties[0].as: 'likes' is no tie type. Expected commissions")]
    [InlineData("""{ "city": { "id": "c", "name": "x" }, "refreshSeconds": 0, "assets": [{ "label": "A", "kind": "space", "id": "i", "name": "n" }] }""", "$.refreshSeconds: it is 0. Expected 1 to 86400")]
    [InlineData("null", "It is null")]
    [InlineData("{", "line 1")]
    public void A_mapping_that_is_none_says_where(string json, string told) =>
        Assert.Contains(told, Assert.Throws<FormatException>(() => GraphMapping.Parse(json)).Message, StringComparison.Ordinal);

    private static GraphMapping Documented()
    {
        var page = File.ReadAllText(Path.Combine(CypherFiles.Folder, "..", "..", "docs", "neo4j.md"));
        return GraphMapping.Parse(Regex.Match(page, "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);
    }

    private async Task<string> CountsAsync() =>
        string.Join(' ', (await server.RowsAsync("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r)")).Select(r => r.ToString()));
}

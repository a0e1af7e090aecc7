using System.Text.Json;
using AssetGraph.Domain;
using AssetGraph.GraphQL.AspNetCore;
using AssetGraph.GraphQL.Resolvers;
using AssetGraph.Stores.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AssetGraph.Api.Tests;

/// <summary>The contract as a whole: every id leads back to its record, every list pages, reads are bounded, and a field without a resolver stops the start.</summary>
public sealed class ContractTests
{
    private const string AllIds = """
        { city(id: "birmingham") { id assets(first: 500) { nodes { id needs { id } offers { id } } } ties(first: 500) { nodes { id } } places { id } categories { id } tieTypes { id }
            facts(first: 500) { nodes { id } } opportunities(first: 50) { nodes { id } } } }
        """;

    [Fact]
    public async Task Every_id_leads_back_to_its_record()
    {
        await using var host = await ApiHost.WithSampleAsync();
        var ids = Ids(await host.DataAsync(AllIds)).ToArray();
        Assert.True(ids.Length > 166 + 267 + 128 + 33 + 70, $"{ids.Length} ids");
        Assert.Equal(ids.Length, ids.Distinct().Count());

        foreach (var chunk in ids.Chunk(50))
        {
            var nodes = (await host.DataAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = chunk })).GetProperty("nodes");
            Assert.Equal(chunk, nodes.Texts("id"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("QXNzZXQ6bm93aGVyZXx4")] // Asset:nowhere|x
    [InlineData("Q2l0eTpiaXJtaW5naGFtfHg")] // City:birmingham|x
    [InlineData("8J-YgA")]
    public async Task An_id_of_nothing_is_null(string id)
    {
        await using var host = await ApiHost.WithSampleAsync();

        Assert.Equal(JsonValueKind.Null, (await host.DataAsync("query($id: ID!) { node(id: $id) { id } }", new { id })).GetProperty("node").ValueKind);
    }

    [Theory]
    [InlineData("assets")]
    [InlineData("ties")]
    [InlineData("facts")]
    [InlineData("opportunities")]
    public async Task The_pages_of_a_list_put_together_are_the_list(string list)
    {
        await using var host = await ApiHost.WithSampleAsync();
        var whole = (await host.DataAsync($"{{ city(id: \"birmingham\") {{ {list}(first: 500) {{ totalCount nodes {{ id }} }} }} }}")).At("city", list);

        var paged = new List<string>();
        string? after = null;
        do
        {
            var page = (await host.DataAsync(
                $"query($after: String) {{ city(id: \"birmingham\") {{ {list}(first: 37, after: $after) {{ edges {{ node {{ id }} }} pageInfo {{ hasNextPage endCursor }} }} }} }}",
                new { after })).At("city", list);
            paged.AddRange(page.GetProperty("edges").EnumerateArray().Select(e => e.At("node", "id").GetString()!));
            after = page.At("pageInfo", "hasNextPage").GetBoolean() ? page.At("pageInfo", "endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(whole.GetProperty("nodes").Texts("id"), paged);
        Assert.Equal(whole.GetProperty("totalCount").GetInt32(), paged.Count);
    }

    [Fact]
    public async Task A_query_of_any_shape_reads_the_store_a_bounded_number_of_times()
    {
        await using var host = await ApiHost.WithSampleAsync();
        host.Store.Reset();

        await host.DataAsync("""
            { a: city(id: "birmingham") { assets(first: 20) { nodes { ties(first: 5) { nodes { source { ties(first: 3) { nodes { target { name opportunities(first: 1) { totalCount } } } } } } } } } }
              b: city(id: "birmingham") { opportunities { nodes { macro { name } intermediators { nodes { asset { name } } } } } }
              cities { name } }
            """);

        // The list of cities and the one city, however often it is named.
        Assert.Equal(2, host.Store.Reads);
    }

    [Fact]
    public async Task Everything_in_the_query_is_about_one_revision()
    {
        await using var host = await ApiHost.WithSampleAsync();

        var data = await host.DataAsync("{ city(id: \"birmingham\") { revision opportunities { revision asAt } measures(measure: DEGREE) { revision } } }");

        Assert.Equal("""{"city":{"revision":1,"opportunities":{"revision":1,"asAt":"2026-11-25"},"measures":{"revision":1}}}""", data.GetRawText());
    }

    [Fact]
    public async Task The_total_of_brokerage_is_the_sum_of_its_roles()
    {
        await using var host = await ApiHost.WithSampleAsync();
        // Ties without a direction: representative is gatekeeper seen from the other end, and counts once in the total.
        string[] roles = ["coordinator", "itinerant", "gatekeeper", "liaison"];
        var fields = string.Join(' ', roles.Append("representative").Append("total").Select(r => $"{r}: measures(measure: BROKERAGE, orderBy: NAME, first: 500, options: {{ output: \"{r}\" }}) {{ values {{ nodes {{ value }} }} }}"));

        var city = (await host.DataAsync($"{{ city(id: \"birmingham\") {{ {fields} }} }}")).At("city");

        double[] Of(string role) => [.. city.At(role, "values", "nodes").EnumerateArray().Select(n => n.GetProperty("value").GetDouble())];
        Assert.Equal(Of("total"), roles.Select(Of).Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]));
        Assert.Equal(Of("gatekeeper"), Of("representative"));
        Assert.True(Of("gatekeeper").Sum() > 0);
    }

    public static TheoryData<string> AllMeasures => [.. Enum.GetNames<Measures.Measure>().Select(n => string.Concat(n.Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{c}" : $"{char.ToUpperInvariant(c)}")))];

    [Theory]
    [MemberData(nameof(AllMeasures))]
    public async Task Every_measure_answers_on_the_sample_with_its_method(string measure)
    {
        await using var host = await ApiHost.WithSampleAsync();

        var run = (await host.DataAsync($"{{ city(id: \"birmingham\") {{ measures(measure: {measure}, first: 500) {{ vertices undefined method values {{ nodes {{ value }} }} }} }} }}")).At("city", "measures");

        var values = run.At("values", "nodes").EnumerateArray().ToArray();
        Assert.Equal(166, run.GetProperty("vertices").GetInt32());
        Assert.Equal(166, values.Length);
        Assert.Equal(run.GetProperty("undefined").GetInt32(), values.Count(v => v.GetProperty("value").ValueKind == JsonValueKind.Null));
        Assert.True(values.Max(v => v.GetProperty("value").ValueKind == JsonValueKind.Null ? 0 : v.GetProperty("value").GetDouble()) > 0);
        Assert.NotEmpty(run.GetProperty("method").GetString()!);
    }

    [Theory]
    [InlineData("intermediators(macro: \"nobody\", micro: \"brushstrokes\") { totalCount }")]
    [InlineData("intermediators(macro: \"brushstrokes\", micro: \"swb-nhs-trust\") { totalCount }")]
    [InlineData("trustPaths(from: \"swb-nhs-trust\", to: \"swb-nhs-trust\") { strength }")]
    [InlineData("trustPaths(from: \"swb-nhs-trust\", to: \"brushstrokes\", first: 0) { strength }")]
    [InlineData("opportunities(weights: { fit: -1, reach: 1, gain: 1, place: 1 }) { totalCount }")]
    [InlineData("assets(first: -1) { totalCount }")]
    [InlineData("isolation(by: SCALE, permutations: -1) { id }")]
    [InlineData("brokerageRoles(partition: SCALE, permutations: 10001) { id }")]
    [InlineData("measures(measure: BROKERAGE, options: { output: \"nothing\" }) { id }")]
    [InlineData("measures(measure: ARTICULATION, options: { output: \"count\" }) { id }")]
    [InlineData("keyPlayers(size: 0, goal: REACH) { id }")]
    [InlineData("keyPlayers(size: 51, goal: REACH) { id }")]
    [InlineData("communities(resolution: 0) { id }")]
    [InlineData("linkPredictions(method: KATZ, between: [{}]) { id }")]
    [InlineData("assets(after: \"nonsense\") { totalCount }")]
    [InlineData("history(after: \"nonsense\") { nodes { revision } }")]
    [InlineData("bestTies(k: 0) { gain }")]
    [InlineData("bestTies(k: 51) { gain }")]
    [InlineData("connectorTeam(size: 0) { value }")]
    [InlineData("fragility(first: 101) { pairsCut }")]
    [InlineData("skills(first: 1001) { found }")]
    [InlineData("skills(category: \"nothing\") { found }")]
    [InlineData("whatIf(without: [\"nobody\"]) { revision }")]
    [InlineData("hindsight(cutOff: \"2017-01-01\", k: 0) { bridges }")]
    [InlineData("hindsight(cutOff: \"2017-01-01\", horizonDays: 36501) { bridges }")]
    [InlineData("hindsight(cutOff: \"9999-12-31\") { bridges }")]
    [InlineData("hindsight(cutOff: \"2017-01-01\", weights: { fit: 0, reach: 0, gain: 0, place: 0 }) { bridges }")]
    [InlineData("partnership { macro }")]
    [InlineData("partnership(of: \"use-it-partnership\", members: [\"ise\"]) { macro }")]
    [InlineData("partnership(members: [\"nobody\"]) { macro }")]
    [InlineData("placeGaps(first: 0) { assets }")]
    [InlineData("dependence(programme: [\"nobody\"]) { bridges }")]
    [InlineData("dependence { dependent(first: 1001) { hopsWithout } }")]
    [InlineData("consortium(macro: \"ise\") { isExact }")]
    [InlineData("consortium(macro: \"swb-nhs-trust\", categories: [\"gold\"]) { isExact }")]
    [InlineData("spaceMatches(first: 501) { score }")]
    [InlineData("spaceMatches(seekers: [\"nobody\"]) { score }")]
    [InlineData("localSpend(place: \"nowhere\") { known }")]
    [InlineData("communityPlan(place: \"nowhere\") { place { key } }")]
    [InlineData("communityPlan(place: \"soho\", opportunities: 51) { place { key } }")]
    [InlineData("indicators(first: 0) { label }")]
    [InlineData("research { places(first: 1001) { share } }")]
    [InlineData("market { lines(first: 0) { offers } }")]
    [InlineData("whatIf(change: { ties: [{ key: \"t\", source: \"ise\", target: \"nobody\", type: \"partners-with\" }] }) { revision }")]
    public async Task A_question_that_makes_no_sense_is_answered_with_the_reason(string field)
    {
        await using var host = await ApiHost.WithSampleAsync();

        var answer = await host.SendAsync($"{{ city(id: \"birmingham\") {{ {field} }} }}");

        Assert.Equal("BAD_USER_INPUT", answer.At("errors", 0, "extensions", "code").GetString());
        Assert.Contains("xpected", answer.At("errors", 0, "message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brokerageRoles(partition: $by) { id method vertices edges by groups { size } brokers { totalCount } }", "brokers", 166)]
    [InlineData("isolation(by: $by, permutations: 9) { id method vertices edges by groups { size } mixing { ties } }", null, 0)]
    public async Task Assets_can_be_divided_in_every_way(string field, string? list, int count)
    {
        await using var host = await ApiHost.WithSampleAsync();
        foreach (var by in Enum.GetNames<Analyses.AssetPartition>().Select(n => n.ToUpperInvariant()))
        {
            var run = (await host.DataAsync($"query($by: Partition!) {{ city(id: \"birmingham\") {{ run: {field} }} }}", new { by })).At("city", "run");

            Assert.Equal(by, run.GetProperty("by").GetString());
            Assert.Equal(166, run.GetProperty("vertices").GetInt32());
            Assert.Equal(166, run.GetProperty("groups").EnumerateArray().Sum(g => g.GetProperty("size").GetInt32()));
            Assert.True(list is null || run.At(list, "totalCount").GetInt32() == count);
        }
    }

    [Theory]
    [InlineData("LEIDEN", "MODULARITY", 1.0)]
    [InlineData("LOUVAIN", "MODULARITY", 1.0)]
    [InlineData("LEIDEN", "CPM", 0.2)]
    public async Task The_members_of_all_communities_are_the_assets(string method, string quality, double resolution)
    {
        await using var host = await ApiHost.WithSampleAsync();

        var communities = new List<JsonElement>();
        int count;
        string? after = null;
        do
        {
            var run = (await host.DataAsync(
                """
                query($m: CommunityMethod, $q: CommunityQuality, $r: Float, $after: String) { city(id: "birmingham") { communities(method: $m, quality: $q, resolution: $r) {
                  count communities(first: 40, after: $after) { pageInfo { hasNextPage endCursor } nodes { size members(first: 200) { nodes { key } } } } } } }
                """,
                new { m = method, q = quality, r = resolution, after })).At("city", "communities");
            count = run.GetProperty("count").GetInt32();
            communities.AddRange(run.At("communities", "nodes").EnumerateArray());
            after = run.At("communities", "pageInfo", "hasNextPage").GetBoolean() ? run.At("communities", "pageInfo", "endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(count, communities.Count);
        Assert.All(communities, c => Assert.Equal(c.GetProperty("size").GetInt32(), c.At("members", "nodes").GetArrayLength()));
        Assert.Equal(166, communities.SelectMany(c => c.At("members", "nodes").Texts("key")).Distinct().Count());
        Assert.Equal(communities.Select(c => c.GetProperty("size").GetInt32()).OrderDescending(), communities.Select(c => c.GetProperty("size").GetInt32()));
    }

    [Theory]
    [InlineData("COMMON_NEIGHBOURS")]
    [InlineData("JACCARD")]
    [InlineData("ADAMIC_ADAR")]
    [InlineData("RESOURCE_ALLOCATION")]
    [InlineData("SORENSEN")]
    [InlineData("HUB_PROMOTED")]
    [InlineData("HUB_DEPRESSED")]
    [InlineData("PREFERENTIAL_ATTACHMENT")]
    [InlineData("LOCAL_PATH")]
    [InlineData("KATZ")]
    [InlineData("ROOTED_PAGE_RANK")]
    public async Task Missing_ties_are_foreseen_by_every_method_best_first(string method)
    {
        await using var host = await ApiHost.WithSampleAsync();

        var nodes = (await host.DataAsync(
            "query($m: LinkPredictionMethod!) { city(id: \"birmingham\") { linkPredictions(method: $m) { predictions { nodes { score } } } } }", new { m = method })).At("city", "linkPredictions", "predictions", "nodes");

        var scores = nodes.EnumerateArray().Select(n => n.GetProperty("score").GetDouble()).ToArray();
        Assert.Equal(50, scores.Length);
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.True(scores[^1] > 0);
    }

    [Fact]
    public void The_contract_is_the_file_of_that_name() =>
        Assert.Equal(File.ReadAllText(Repository.PathOf("src", "AssetGraph.Api", "schema.graphql")), ApiServices.Schema);

    [Fact]
    public async Task A_field_without_a_resolver_stops_the_start_and_is_named()
    {
        await using var store = await SqliteCityStore.OpenAsync(SqliteStoreOptions.InMemory, cancellationToken: TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddSingleton<ICityStore>(store);
        builder.Services.AddAssetGraphApi();
        builder.Services.AddGraphQL().AddDocumentFromString("extend type City { mayor: String! }");
        await using var app = builder.Build();

        var refusal = Assert.Throws<SchemaBindingException>(() => app.MapAssetGraphApi("/graphql"));

        Assert.Contains("City.mayor", refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "id" ? [p.Value.GetString()!] : Ids(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Ids),
        _ => [],
    };
}

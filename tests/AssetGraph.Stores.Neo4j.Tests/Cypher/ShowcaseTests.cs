using System.Text.Encodings.Web;
using System.Text.Json;
using AssetGraph.Domain;
using AssetGraph.Stores.Conformance;

namespace AssetGraph.Stores.Neo4j.Tests.Cypher;

/// <summary>Each query of the showcase with its answer on the small city, and a plan that starts at an index.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class ShowcaseTests(Neo4jServer server)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly object Parameters = new { city = SmallCity.Id, from = "hospital", to = "residents" };

    [Fact]
    public async Task Every_query_of_the_showcase_answers_the_small_city_as_drawn_and_starts_at_an_index()
    {
        await using var store = await Neo4jCityStore.OpenAsync(await server.EmptyAsync(), cancellationToken: TestContext.Current.CancellationToken);
        var change = await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, TestContext.Current.CancellationToken);
        // 0.05 + 0.90 * (4.5 - 1) / 4, and 0.05 + 0.90 * (mean of 4, 3.5 and 2 - 1) / 3.
        var (first, second) = (SmallCity.HospitalCentre.Trust!.Value, SmallCity.CentreResidents.Trust!.Value);
        var answers = new Dictionary<string, object?[]>
        {
            ["bridging-opportunities"] = ["The Hospital", "Residents with overseas qualifications", new[] { "Skills" }, 1],
            ["brokers-between"] = ["Community centre", first, second, first * second],
            ["isolated-anchors"] = ["The Hospital", 1],
            ["trust-paths"] = [new[] { "The Hospital", "Community centre", "Residents with overseas qualifications" }, first * second],
            ["what-the-project-changed"] = ["The Hospital", "PARTNERS_WITH", "Community centre", "2017-04-03", "Residents with overseas qualifications", new[] { "Report" }],
            ["what-changed-last"] = [1, Documents.Write(change.AppliedAt), "tests", "The first", change.Entries.Count],
        };

        Assert.Equal(Directory.GetFiles(CypherFiles.Showcase).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), answers.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, expected) in answers)
        {
            var statement = CypherFile.WithoutComment(await File.ReadAllTextAsync(Path.Combine(CypherFiles.Showcase, name + ".cypher"), TestContext.Current.CancellationToken));
            var row = Assert.Single(await server.RowsAsync(statement, Parameters));
            Assert.Equal($"{name}: {JsonSerializer.Serialize(expected, Relaxed)}", $"{name}: {row.GetRawText()}");
            var operators = CypherFiles.Operators(await server.RunAsync("EXPLAIN " + statement, Parameters));
            Assert.All(operators, o => Assert.False(CypherFiles.IsScan(o), $"{name} scans: {string.Join(" < ", operators)}"));
        }
    }

    [Fact]
    public async Task People_who_were_not_asked_are_in_no_answer()
    {
        await using var store = await Neo4jCityStore.OpenAsync(await server.EmptyAsync(), cancellationToken: TestContext.Current.CancellationToken);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, TestContext.Current.CancellationToken);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Residents with { Subtypes = [], Members = null, Consent = null }), cancellationToken: TestContext.Current.CancellationToken);

        var statement = CypherFile.WithoutComment(await File.ReadAllTextAsync(Path.Combine(CypherFiles.Showcase, "bridging-opportunities.cypher"), TestContext.Current.CancellationToken));

        Assert.Empty(await server.RowsAsync(statement, Parameters));
    }
}

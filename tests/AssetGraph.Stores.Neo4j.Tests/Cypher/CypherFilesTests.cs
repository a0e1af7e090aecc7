using AssetGraph.Domain;
using AssetGraph.Stores.Conformance;

namespace AssetGraph.Stores.Neo4j.Tests.Cypher;

/// <summary>Every statement of <c>queries/cypher</c> is one that the server takes, for one city, and that finds what it touches by an index.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class CypherFilesTests(Neo4jServer server)
{
    private static readonly string Folder = CypherFiles.Folder;

    // Statements about the database as a whole.
    private static readonly string[] NotOfACity = ["any-node", "cities", "schema-mark", "schema-number", "terminate", "tie-type-key"];

    public static TheoryData<string> Store => [.. Directory.GetFiles(Path.Combine(Folder, "store"), "*.cypher").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> All =>
        [.. Directory.GetFiles(Folder, "*.cypher", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_file_says_what_it_answers_and_holds_one_statement(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));

        Assert.StartsWith("// ", text, StringComparison.Ordinal);
        Assert.DoesNotContain(';', CypherFile.WithoutComment(text));
    }

    [Theory]
    [MemberData(nameof(Store))]
    public void Every_statement_of_the_store_keeps_to_one_city(string name)
    {
        var text = CypherFile.Store(name);

        // Of these only the key of a city is asked for by name; the others speak of the whole database.
        Assert.Equal(!NotOfACity.Contains(name), text.Contains("$city", StringComparison.Ordinal) || text.Contains("$properties", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_statement_of_the_store_finds_what_it_touches_by_an_index()
    {
        await using var store = await Neo4jCityStore.OpenAsync(await server.EmptyAsync(), cancellationToken: TestContext.Current.CancellationToken);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, TestContext.Current.CancellationToken);
        var checkedPlans = 0;
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "store"), "*.cypher"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (name is "any-node" or "schema-number" or "schema-mark" or "terminate" or "tie-type-key")
            {
                continue;
            }
            var isTie = name is "read-ties" or "tie-bound" or "create-ties" or "rewrite-ties" or "delete-ties";
            var statement = CypherFile.Store(name).Put(isTie ? "PARTNERS_WITH" : name == "link" ? "LOCATED_IN" : "Need").Put("Asset", "FROM").Put("Place", "TO");
            var operators = await PlanAsync(statement);
            Assert.All(operators, o => Assert.False(CypherFiles.IsScan(o), $"{name} scans: {string.Join(" < ", operators)}"));
            Assert.True(name == "append-parts" || operators.Exists(o => o.Contains("Seek", StringComparison.Ordinal)), $"{name} seeks nothing: {string.Join(" < ", operators)}");
            // A sort over a page means that the index's order was not used.
            Assert.True(!(name.StartsWith("read-", StringComparison.Ordinal) || name.EndsWith("-bound", StringComparison.Ordinal)) || !operators.Exists(o => o is "Sort" or "Top"), $"{name} sorts: {string.Join(" < ", operators)}");
            checkedPlans++;
        }
        Assert.True(checkedPlans >= 20);
    }

    private async Task<List<string>> PlanAsync(string statement)
    {
        // Parameters of the types that the store sends; a plan does not need their values.
        var answer = await server.RunAsync("EXPLAIN " + statement, new
        {
            city = "small-town", id = "x", after = statement.Contains("x.revision", StringComparison.Ordinal) ? (object)1 : "a", before = 9, take = 5, skip = 5, limit = 10, quote = "\u007f", first = 1, last = 2, revision = 1, part = statement.Contains("l = $part", StringComparison.Ordinal) ? new { } : (object)0, lastPart = 0,
            changeSet = "x", rows = Array.Empty<object>(), words = Array.Empty<object>(), ids = Array.Empty<string>(), references = Array.Empty<string>(), properties = new { }, message = "", records = 1, at = "", number = 1, type = "supports", mark = "/*ag:",
        });
        return CypherFiles.Operators(answer);
    }
}

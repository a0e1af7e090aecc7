using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssetGraph.Api.Tests;

/// <summary>Every query in queries/graphql is run against the sample, and its answer compared with the one beside it.</summary>
/// <remarks>After a change that is meant to move answers: run with ASSETGRAPH_UPDATE_ANSWERS=1, then read the difference before committing it.</remarks>
public sealed class QueryFilesTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Queries => [.. Directory.EnumerateFiles(Repository.PathOf("queries", "graphql"), "*.graphql").Select(f => Path.GetFileNameWithoutExtension(f)).Order()];

    [Fact]
    public void There_are_at_least_ten_queries_worth_showing() => Assert.True(Queries.Count() >= 10);

    [Theory]
    [MemberData(nameof(Queries))]
    public void Each_query_says_what_it_answers(string name) =>
        Assert.Matches("^# (Project manager|Researcher|New city)[^:]*: ", File.ReadAllText(Repository.PathOf("queries", "graphql", $"{name}.graphql")));

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Each_query_has_the_answer_beside_it(string name)
    {
        await using var host = await ApiHost.WithSampleAsync();
        if (name == "take-a-change-back")
        {
            // There must be a change to take back.
            await host.DataAsync(await File.ReadAllTextAsync(Repository.PathOf("queries", "graphql", "add-a-community-kitchen.graphql"), TestContext.Current.CancellationToken));
        }
        var query = await File.ReadAllTextAsync(Repository.PathOf("queries", "graphql", $"{name}.graphql"), TestContext.Current.CancellationToken);
        var variables = name == "take-a-change-back" ? new { revision = 2 } : null;

        var answer = JsonSerializer.Serialize(await host.DataAsync(query, variables), Indented) + "\n";

        var file = Repository.PathOf("queries", "graphql", "answers", $"{name}.json");
        if (Environment.GetEnvironmentVariable("ASSETGRAPH_UPDATE_ANSWERS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, answer, TestContext.Current.CancellationToken);
        }
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), answer, ignoreLineEndingDifferences: true);
    }
}

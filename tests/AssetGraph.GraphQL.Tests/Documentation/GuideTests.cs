using System.Text.RegularExpressions;
using AssetGraph.GraphQL.Cost;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Tests.Documentation;

/// <summary>docs/graphql.md shows nothing that isn't so.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public void The_classes_of_the_guide_are_those_that_the_tests_run()
    {
        var source = Squeeze(File.ReadAllText(Find("tests/AssetGraph.GraphQL.Tests/Documentation/GuideExample.cs")));
        var shown = Blocks("csharp example");
        Assert.NotEmpty(shown);
        Assert.All(shown, block => Assert.Contains(Squeeze(block), source, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_queries_of_the_guide_give_the_answers_that_it_shows()
    {
        var catalogue = new Catalogue();
        var executor = GuideExample.Build(Assert.Single(Blocks("graphql schema")), catalogue);
        var queries = Blocks("graphql query");
        Assert.NotEmpty(queries);
        foreach (var (query, answer) in queries.Zip(Blocks("json answer")))
        {
            var result = await executor.ExecuteAsync(new GraphQLRequest(query) { Services = catalogue }, TestContext.Current.CancellationToken);
            Assert.Equal(answer.Trim(), result.ToJson());
        }

        Assert.Equal(queries.Count, Blocks("json answer").Count);
    }

    [Fact]
    public void The_defaults_of_the_guide_are_the_defaults()
    {
        var guide = File.ReadAllText(Find("docs/graphql.md"));
        Assert.Contains($"| `RequestOptions.ExecutionTimeout` | {new RequestOptions().ExecutionTimeout.TotalSeconds:0} s |", guide, StringComparison.Ordinal);
        Assert.Contains($"| `RequestOptions.MaxCachedDocuments` | {new RequestOptions().MaxCachedDocuments} |", guide, StringComparison.Ordinal);
        Assert.Contains($"| `RequestOptions.MaxExecutionDepth` | {new RequestOptions().MaxExecutionDepth} |", guide, StringComparison.Ordinal);
        foreach (var options in (object[])[ParserOptions.Default, ValidationOptions.Default, new CostOptions()])
        {
            foreach (var limit in options.GetType().GetProperties().Where(property => property.Name.StartsWith("Max", StringComparison.Ordinal)))
            {
                var line = FormattableString.Invariant($"| `{options.GetType().Name}.{limit.Name}` | {limit.GetValue(options):N0} |");
                Assert.Contains(line, guide, StringComparison.Ordinal);
            }
        }

        var paging = new GraphQL.Paging.PagingOptions();
        Assert.Contains($"| {paging.DefaultPageSize}; {paging.MaxPageSize}; false |", guide, StringComparison.Ordinal);
    }

    private static List<string> Blocks(string kind)
    {
        var fence = new string('`', 3);
        return [.. Regex.Matches(File.ReadAllText(Find("docs/graphql.md")), $"^ *{fence}{kind}\n(.*?)^ *{fence}$", RegexOptions.Singleline | RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value)];
    }

    private static string Squeeze(string text) => WhiteSpace().Replace(text, " ").Trim();

    private static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AssetGraph.sln")))
            {
                return Path.Combine(folder.FullName, path);
            }
        }

        throw new InvalidOperationException("AssetGraph.sln was not found above the tests.");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}

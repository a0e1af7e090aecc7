using System.Text.Json;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.Api.Tests;

/// <summary>What the product's own queries may cost lies well within what is allowed, and what would load the server does not.</summary>
public sealed class QueryCostTests(ITestOutputHelper output)
{
    private const double MaxFieldCost = 10_000;
    private const double MaxTypeCost = 10_000;

    private static readonly string WebQueries = Repository.PathOf("src", "AssetGraph.Web", "src", "api", "queries");

    // The largest pages that the web page asks for.
    private static readonly Dictionary<string, int> PageSizes = new() { ["MapAssets"] = 500, ["MapTies"] = 500, ["Assets"] = 40, ["Opportunities"] = 10, ["Introductions"] = 20 };

    public static TheoryData<string> Operations => [.. Document().Definitions.OfType<OperationDefinitionNode>().Select(operation => operation.Name!.Value)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_query_of_the_web_page_costs_no_more_than_half_of_what_is_allowed(string name)
    {
        await using var host = await ApiHost.WithSampleAsync();
        var (query, variables) = QueryOf(name);

        await CheckAsync(host, name, query, variables);
    }

    [Theory]
    [MemberData(nameof(QueryFilesTests.Queries), MemberType = typeof(QueryFilesTests))]
    public async Task An_example_query_costs_no_more_than_half_of_what_is_allowed(string name)
    {
        await using var host = await ApiHost.WithSampleAsync();
        var query = await File.ReadAllTextAsync(Repository.PathOf("queries", "graphql", $"{name}.graphql"), TestContext.Current.CancellationToken);

        await CheckAsync(host, name, query, name == "take-a-change-back" ? new { revision = 1 } : null);
    }

    [Theory]
    [InlineData("{ city(id: \"birmingham\") { assets(first: 500) { nodes { ties(first: 500) { nodes { id } } } } } }")]
    [InlineData("{ city(id: \"birmingham\") { assets(first: 500) { nodes { measure(measure: BETWEENNESS) { value } opportunities { totalCount } } } } }")]
    [InlineData("{ city(id: \"birmingham\") { opportunities(first: 500) { nodes { intermediators(first: 50) { nodes { asset { name } } } } } } }")]
    [InlineData("{ cities { assets(first: 100) { nodes { ties(first: 20) { nodes { source { name } } } } } } }")]
    [InlineData("query($n: Int) { city(id: \"birmingham\") { ties(first: 500) { nodes { source { ties(first: $n) { nodes { target { name } } } } } } } }")]
    public async Task Pages_within_pages_are_refused_before_they_run(string query)
    {
        await using var host = await ApiHost.WithSampleAsync();

        var answer = await host.SendAsync(query, new { n = 200 });

        Assert.Equal("COST_LIMIT_EXCEEDED", answer.At("errors", 0, "extensions", "code").GetString());
        Assert.Equal(MaxFieldCost, answer.At("errors", 0, "extensions", "maxFieldCost").GetDouble());
        Assert.Equal(MaxTypeCost, answer.At("errors", 0, "extensions", "maxTypeCost").GetDouble());
        Assert.False(answer.TryGetProperty("data", out _));
    }

    private async Task CheckAsync(ApiHost host, string name, string query, object? variables)
    {
        var answer = await host.SendForCostAsync(query, variables);
        Assert.True(answer.TryGetProperty("extensions", out var extensions), $"{name}: {answer}");
        var (field, type) = (extensions.At("operationCost", "fieldCost").GetDouble(), extensions.At("operationCost", "typeCost").GetDouble());
        output.WriteLine($"{name}: field cost {field}, type cost {type}");
        Assert.InRange(field, 1, MaxFieldCost / 2);
        Assert.InRange(type, 1, MaxTypeCost / 2);
    }

    private static DocumentNode Document() => Parser.Parse(
        string.Join('\n', Directory.EnumerateFiles(WebQueries, "*.graphql").Order(StringComparer.Ordinal).Select(File.ReadAllText)), ParserOptions.Trusted);

    /// <summary>One operation with the fragments that it uses, as the web page sends it, and variables for it.</summary>
    private static (string Query, Dictionary<string, object?> Variables) QueryOf(string name)
    {
        var document = Document();
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single(node => node.Name!.Value == name);
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name.Value);
        var query = Printer.Print(operation);
        foreach (var (key, fragment) in fragments)
        {
            // Printed spreads are the only place of three dots and the name.
            if (Reaches(query, key, fragments, []))
            {
                query += "\n" + Printer.Print(fragment);
            }
        }

        var variables = new Dictionary<string, object?>();
        foreach (var variable in operation.VariableDefinitions)
        {
            if (variable.Type is NonNullTypeNode)
            {
                variables.Add(variable.Variable.Name.Value, variable.Variable.Name.Value switch
                {
                    "city" => "birmingham",
                    "macro" => "swb-nhs-trust",
                    "place" => "smethwick",
                    "micro" => "use-it-area-residents",
                    "asset" => "swb-nhs-trust",
                    "first" => PageSizes[name],
                    "preset" => "BALANCED",
                    "language" => "EN",
                    "orderBy" => "NAME",
                    "search" => "centre",
                    "keys" or "members" or "without" => new[] { "swb-nhs-trust", "use-it-area-residents" },
                    "withoutProjectTies" => true,
                    "by" => "SECTOR",
                    "cutOff" => "2015-12-31",
                    "introduction" => "swb-nhs-trust--use-it-area-residents",
                    "input" when name == "RecordIntroduction" => new { city = "birmingham", macro = "swb-nhs-trust", micro = "use-it-area-residents" },
                    "input" => new { city = "birmingham", introduction = "swb-nhs-trust--use-it-area-residents", status = "AGREED" },
                    var other => throw new InvalidOperationException($"{name}: this test has no value for ${other}."),
                });
            }
        }

        return (query, variables);
    }

    private static bool Reaches(string text, string name, Dictionary<string, FragmentDefinitionNode> fragments, HashSet<string> seen) =>
        text.Contains($"...{name}\n", StringComparison.Ordinal)
        || fragments.Any(pair => text.Contains($"...{pair.Key}\n", StringComparison.Ordinal) && seen.Add(pair.Key) && Reaches(Printer.Print(pair.Value), name, fragments, seen));
}

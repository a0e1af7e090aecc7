using System.Collections.Frozen;
using System.Text.Json.Nodes;
using AssetGraph.GraphQL.Resolvers;
using AssetGraph.GraphQL.Tests.Execution;

namespace AssetGraph.GraphQL.Tests.Resolvers;

public sealed class ScalarTests
{
    public static TheoryData<object, string> JsonValues => new()
    {
        { new Dictionary<string, string> { ["a"] = "x" }, """{"a":"x"}""" },
        { new Dictionary<string, string?> { ["a"] = null }.ToFrozenDictionary(), """{"a":null}""" },
        { new SortedDictionary<string, int> { ["b"] = 2, ["a"] = 1 }, """{"a":1,"b":2}""" },
        { new JsonObject { ["n"] = new JsonArray(1, "two", null) }, """{"n":[1,"two",null]}""" },
        { new List<object?> { 1, null, new Dictionary<string, object?> { ["k"] = true } }, """[1,null,{"k":true}]""" },
        { new List<int> { 1, 2 }, "[1,2]" },
        { new { Name = "x", Day = new DateOnly(2026, 3, 31), Kind = DayOfWeek.Monday }, """{"name":"x","day":"2026-03-31","kind":"Monday"}""" },
        { "text", "\"text\"" },
        { 1.5m, "1.5" },
        { DayOfWeek.Friday, "\"Friday\"" },
    };

    [Theory]
    [MemberData(nameof(JsonValues))]
    public async Task A_json_scalar_shows_whatever_json_can_show(object value, string expected)
    {
        var builder = Runner.Schema("scalar Json type Query { a: Json }").AddScalar(new JsonScalar()).Returns("Query.a", value);
        Assert.Equal("{\"data\":{\"a\":" + expected + "}}", await builder.RunAsync("{ a }"));
    }

    [Theory]
    [InlineData("""{ a: 1, b: [true, null, E], c: { d: "x" }, e: $v, f: $absent }""", """{ "v": { "w": [1.5] } }""", """{"a":1,"b":[true,null,"E"],"c":{"d":"x"},"e":{"w":[1.5]}}""")]
    [InlineData("\"text\"", "{}", "\"text\"")]
    [InlineData("$v", """{ "v": [1, { "x": null }] }""", """[1,{"x":null}]""")]
    public async Task A_json_scalar_takes_literals_with_variables_in_them(string literal, string variables, string expected)
    {
        var builder = Runner.Schema("scalar Json type Query { echo(value: Json, other: Json): Json }").AddScalar(new JsonScalar())
            .Does("Query.echo", context => new(context.Arguments["value"]));
        var declared = literal.Contains('$', StringComparison.Ordinal) ? "query ($v: Json, $absent: Json)" : "query";
        var json = await builder.RunAsync($"{declared} {{ echo(value: {literal}{(literal == "$v" ? ", other: $absent" : "")}) }}", variables);
        Assert.Equal("{\"data\":{\"echo\":" + expected + "}}", json);
    }

    [Theory]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("2024-02-29", true)]
    [InlineData("31.03.2026", false)]
    [InlineData("2026-3-1", false)]
    [InlineData("", false)]
    public async Task A_date_is_a_day_of_the_calendar(string text, bool isDate)
    {
        var builder = Runner.Schema("scalar Date type Query { echo(day: Date!): Date }").AddScalar(new DateScalar())
            .Does("Query.echo", context => new(context.ArgumentValue<DateOnly>("day")));
        var json = await builder.RunAsync("query ($d: Date!) { echo(day: $d) }", $$"""{ "d": "{{text}}" }""");
        Assert.Equal(isDate, json == "{\"data\":{\"echo\":\"" + text + "\"}}");
    }

    [Theory]
    [InlineData("2026-03-31T10:15:30Z", "2026-03-31T10:15:30Z")]
    [InlineData("2026-03-31T10:15:30.250+02:00", "2026-03-31T10:15:30.25+02:00")]
    [InlineData("2026-03-31t10:15:30z", "2026-03-31T10:15:30Z")]
    [InlineData("2026-03-31T10:15:30", null)]
    [InlineData("2026-03-31", null)]
    [InlineData("tomorrow", null)]
    public async Task A_moment_needs_its_offset(string text, string? expected)
    {
        var builder = Runner.Schema("scalar DateTime type Query { echo(at: DateTime!): DateTime }").AddScalar(new DateTimeScalar())
            .Does("Query.echo", context => new(context.ArgumentValue<DateTimeOffset>("at")));
        var json = await builder.RunAsync("query ($d: DateTime!) { echo(at: $d) }", $$"""{ "d": "{{text}}" }""");
        Assert.Equal(expected is null, !json.StartsWith("{\"data\"", StringComparison.Ordinal));
        if (expected is not null)
        {
            Assert.Equal("{\"data\":{\"echo\":\"" + expected + "\"}}", json);
        }
    }

    [Theory]
    [InlineData("Int", "1.0", "1")]
    [InlineData("Int", "1e2", "100")]
    [InlineData("Int", "2147483648", null)]
    [InlineData("Int", "\"1\"", null)]
    [InlineData("Int", "true", null)]
    [InlineData("Float", "1", "1")]
    [InlineData("Float", "1e400", null)]
    [InlineData("String", "1", null)]
    [InlineData("String", "\"\\ud800\"", null)]
    [InlineData("Boolean", "1", null)]
    [InlineData("Boolean", "\"true\"", null)]
    [InlineData("ID", "\"x\"", "\"x\"")]
    [InlineData("ID", "4", "\"4\"")]
    [InlineData("ID", "4.0", "\"4\"")]
    [InlineData("ID", "123456789012345678901234567890", "\"123456789012345678901234567890\"")]
    [InlineData("ID", "4.5", null)]
    [InlineData("ID", "true", null)]
    public async Task Variables_of_the_built_in_scalars_take_what_the_specification_says(string type, string json, string? expected)
    {
        var builder = Runner.Schema($"type Query {{ echo(v: {type}): {type} }}").Does("Query.echo", context => new(context.Arguments["v"]));
        var answer = await builder.RunAsync($"query ($v: {type}) {{ echo(v: $v) }}", "{ \"v\": " + json + " }");
        if (expected is null)
        {
            Assert.Contains("BAD_USER_INPUT", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal("{\"data\":{\"echo\":" + expected + "}}", answer);
        }
    }
}

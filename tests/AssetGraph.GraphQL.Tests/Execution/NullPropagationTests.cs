using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Tests.Execution;

/// <summary>Section 6.4.4, Handling Execution Errors.</summary>
public sealed class NullPropagationTests
{
    private const string Sdl = """
        type Query { a: A, must: A!, list: [A!], holes: [A], strict: [A!]! }
        type A { ok: Int, bad: Int, mustBeBad: Int!, b: A, mustB: A! }
        """;

    // A tree in which bad and mustBeBad fail wherever they are asked for.
    private static RequestExecutorBuilder Tree(bool async) => Runner.Schema(Sdl)
        .Returns("Query.a", new object())
        .Returns("Query.must", new object())
        .Returns("Query.list", new object[] { 1, 2 })
        .Returns("Query.holes", new object?[] { 1, null, new GraphQLException("item") })
        .Returns("Query.strict", new object?[] { 1, null })
        .Does("A.ok", async _ => await Value(async, 1))
        .Does("A.bad", async _ => await Value(async, new GraphQLException("no")))
        .Does("A.mustBeBad", async _ => await Value(async, null))
        .Returns("A.b", new object())
        .Returns("A.mustB", new object());

    private static async ValueTask<object?> Value(bool async, object? value)
    {
        if (async)
        {
            await Task.Yield();
        }

        return value;
    }

    [Theory]
    [InlineData("{ a { ok bad } }", """{"a":{"ok":1,"bad":null}}""", "a.bad")]
    [InlineData("{ a { ok mustBeBad } }", """{"a":null}""", "a.mustBeBad")]
    [InlineData("{ a { ok b { mustBeBad } } }", """{"a":{"ok":1,"b":null}}""", "a.b.mustBeBad")]
    [InlineData("{ a { ok mustB { mustB { mustBeBad } } } }", """{"a":null}""", "a.mustB.mustB.mustBeBad")]
    [InlineData("{ must { mustBeBad } a { ok } }", "null", "must.mustBeBad")]
    [InlineData("{ list { ok mustBeBad } }", """{"list":null}""", "list.0.mustBeBad")]
    [InlineData("{ holes { ok } }", """{"holes":[{"ok":1},null,null]}""", "holes.2")]
    [InlineData("{ holes { mustBeBad } }", """{"holes":[null,null,null]}""", "holes.0.mustBeBad holes.2")]
    [InlineData("{ strict { ok } }", "null", "strict.1")]
    public async Task A_null_goes_up_to_the_nearest_position_that_allows_it(string query, string data, string paths)
    {
        foreach (var async in (bool[])[false, true])
        {
            var result = await Tree(async).Build().ExecuteAsync(new GraphQLRequest(query), TestContext.Current.CancellationToken);
            Assert.EndsWith($"\"data\":{data}}}", result.ToJson(), StringComparison.Ordinal);
            Assert.Equal(
                paths.Split(' ').Order(StringComparer.Ordinal),
                result.Errors.Select(error => string.Join('.', error.Path!)).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Errors_of_positions_that_are_gone_already_are_not_told()
    {
        // Both fields fail, but the first takes the object away, so the second has no position left.
        var result = await Tree(async: true).Build().ExecuteAsync(new GraphQLRequest("{ a { x: mustBeBad y: mustBeBad z: bad } }"), TestContext.Current.CancellationToken);
        Assert.Equal("""{"errors":[{"message":"Cannot return null for non-nullable field A.mustBeBad.","locations":[{"line":1,"column":7}],"path":["a","x"]}],"data":{"a":null}}""", result.ToJson());
    }

    [Fact]
    public async Task An_error_tells_all_the_places_that_ask_for_the_field()
    {
        Assert.Equal(
            """{"errors":[{"message":"no","locations":[{"line":1,"column":7},{"line":2,"column":7}],"path":["a","bad"]}],"data":{"a":{"bad":null}}}""",
            await Tree(async: false).RunAsync("{ a { bad }\n  a { bad } }"));
    }
}

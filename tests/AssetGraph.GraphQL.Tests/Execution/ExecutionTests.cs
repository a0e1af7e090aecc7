using AssetGraph.GraphQL.Execution;
using Microsoft.Extensions.Time.Testing;

namespace AssetGraph.GraphQL.Tests.Execution;

/// <summary>Sections 6.1 to 6.3.</summary>
public sealed class ExecutionTests
{
    [Fact]
    public async Task Fields_come_in_the_order_of_their_first_appearance_and_are_merged()
    {
        var builder = Runner.Schema("type Query { a: Int b: Int o: O } type O { x: Int y: Int }")
            .Returns("Query.a", 1).Returns("Query.b", 2).Returns("Query.o", new object()).Returns("O.x", 3).Returns("O.y", 4);
        Assert.Equal(
            """{"data":{"b":2,"o":{"y":4,"x":3},"c":1,"a":1}}""",
            await builder.RunAsync("{ b o { y } ...F a } fragment F on Query { o { x y } c: a b }"));
    }

    [Theory]
    [InlineData("{ a @skip(if: true) b @include(if: true) }", "{}", """{"b":2}""")]
    [InlineData("query ($s: Boolean!) { a @skip(if: $s) b @include(if: $s) }", """{ "s": true }""", """{"b":2}""")]
    [InlineData("query ($s: Boolean!) { a @skip(if: $s) b @include(if: $s) }", """{ "s": false }""", """{"a":1}""")]
    [InlineData("query ($s: Boolean = true) { ... @skip(if: $s) { a } b }", "{}", """{"b":2}""")]
    [InlineData("query ($s: Boolean!) { ...F @include(if: $s) ...F b } fragment F on Query { a }", """{ "s": false }""", """{"a":1,"b":2}""")]
    public async Task Skip_and_include_decide_per_request(string query, string variables, string data)
    {
        var builder = Runner.Schema("type Query { a: Int b: Int }").Returns("Query.a", 1).Returns("Query.b", 2);
        Assert.Equal($$"""{"data":{{data}}}""", await builder.RunAsync(query, variables));
    }

    [Fact]
    public async Task A_cached_document_is_planned_for_each_combination_of_conditions()
    {
        var executor = Runner.Schema("type Query { a: Int b: Int }").Returns("Query.a", 1).Returns("Query.b", 2).Build();
        foreach (var (s, expected) in ((bool, string)[])[(true, """{"data":{"b":2}}"""), (false, """{"data":{"a":1}}"""), (true, """{"data":{"b":2}}""")])
        {
            var result = await executor.ExecuteAsync(
                new GraphQLRequest("query ($s: Boolean!) { a @skip(if: $s) b @include(if: $s) }") { Variables = System.Text.Json.JsonSerializer.SerializeToElement(new { s }) },
                TestContext.Current.CancellationToken);
            Assert.Equal(expected, result.ToJson());
        }
    }

    [Fact]
    public async Task Root_fields_of_a_mutation_run_one_after_the_other_with_all_below_them()
    {
        var log = new List<string>();
        var builder = Runner.Schema("type Query { a: Int } type Mutation { set(to: Int!): Payload } type Payload { slow: Int }")
            .Returns("Query.a", 1)
            .Does("Mutation.set", async context =>
            {
                log.Add($"set {context.Arguments["to"]}");
                await Task.Yield();
                return context.Arguments["to"];
            })
            .Does("Payload.slow", async context =>
            {
                await Task.Delay(1, context.RequestAborted);
                log.Add($"below {context.Parent<int>()}");
                return context.Parent<int>();
            });

        Assert.Equal(
            """{"data":{"a":{"slow":1},"b":{"slow":2},"c":{"slow":3}}}""",
            await builder.RunAsync("mutation { a: set(to: 1) { slow } b: set(to: 2) { slow } c: set(to: 3) { slow } }"));
        Assert.Equal(["set 1", "below 1", "set 2", "below 2", "set 3", "below 3"], log);
    }

    [Fact]
    public async Task Root_fields_of_a_query_start_before_any_of_them_is_done()
    {
        var started = 0;
        var all = new TaskCompletionSource();
        var builder = Runner.Schema("type Query { a: Int }").Does("Query.a", async _ =>
        {
            if (++started == 3)
            {
                all.SetResult();
            }

            await all.Task;
            return started;
        });
        Assert.Equal("""{"data":{"x":3,"y":3,"z":3}}""", await builder.RunAsync("{ x: a y: a z: a }"));
    }

    [Theory]
    [InlineData("query A { a } query B { a }", null, "The document holds 2 operations; expected operationName to name one of them.")]
    [InlineData("query A { a } query B { a }", "C", "The document holds no operation named \\\"C\\\".")]
    public async Task An_operation_that_cannot_be_found_is_a_request_error(string query, string? operationName, string message)
    {
        Assert.Equal(
            $$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""",
            await Runner.Schema("type Query { a: Int }").Returns("Query.a", 1).RunAsync(query, operationName: operationName));
    }

    [Fact]
    public async Task A_syntax_error_is_a_request_error_with_its_place()
    {
        var json = await Runner.Schema("type Query { a: Int }").Returns("Query.a", 1).RunAsync("{\n  a(");
        Assert.StartsWith("""{"errors":[{"message":"Syntax error""", json, StringComparison.Ordinal);
        Assert.EndsWith("""[{"line":2,"column":5}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_given_up()
    {
        var time = new FakeTimeProvider();
        var never = new TaskCompletionSource<object?>();
        var executor = Runner.Schema("type Query { a: Int }")
            .Does("Query.a", async context =>
            {
                time.Advance(TimeSpan.FromSeconds(31));
                return await never.Task;
            })
            .ModifyRequestOptions(options => options.TimeProvider = time)
            .Build();
        var result = await executor.ExecuteAsync(new GraphQLRequest("{ a }"), TestContext.Current.CancellationToken);
        Assert.Equal("""{"errors":[{"message":"The request took longer than 30 seconds and was given up.","extensions":{"code":"EXECUTION_TIMEOUT"}}]}""", result.ToJson());
    }

    [Fact]
    public async Task A_request_whose_client_has_gone_throws_and_tells_its_resolvers()
    {
        using var gone = new CancellationTokenSource();
        var told = new TaskCompletionSource();
        var executor = Runner.Schema("type Query { a: Int }")
            .Does("Query.a", async context =>
            {
                context.RequestAborted.Register(told.SetResult);
                await gone.CancelAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                return 1;
            })
            .Build();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => executor.ExecuteAsync(new GraphQLRequest("{ a }"), gone.Token));
        await told.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_deep_result_neither_overflows_the_stack_nor_goes_on_for_ever()
    {
        var depth = 450;
        var query = $"{{ {string.Concat(Enumerable.Repeat("o { ", depth))} __typename {string.Concat(Enumerable.Repeat("}", depth))} }}";
        var builder = Runner.Schema("type Query { o: Query }").Returns("Query.o", new object()).Trusting()
            .ModifyParserOptions(options => options with { MaxAllowedRecursionDepth = 2000 });
        Assert.Contains("\"__typename\":\"Query\"", await builder.RunAsync(query), StringComparison.Ordinal);

        // Fragments nest deeper than any one selection set may.
        var fragments = string.Concat(Enumerable.Range(0, 40).Select(i => $"fragment F{i} on Query {{ {string.Concat(Enumerable.Repeat("o { ", 20))} ...F{i + 1} {string.Concat(Enumerable.Repeat("}", 20))} }} "));
        var json = await Runner.Schema("type Query { o: Query }").Returns("Query.o", new object()).Trusting().RunAsync($"{{ ...F0 }} {fragments} fragment F40 on Query {{ __typename }}");
        Assert.Contains("The result is nested deeper than 500 levels.", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introspection_can_be_switched_off_and_on_again_for_a_request()
    {
        var executor = Runner.Schema("type Query { a: Int }").Returns("Query.a", 1).ModifyRequestOptions(options => options.AllowIntrospection = false).Build();
        var token = TestContext.Current.CancellationToken;
        Assert.False((await executor.ExecuteAsync(new GraphQLRequest("{ __schema { queryType { name } } }"), token)).HasData);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", (await executor.ExecuteAsync(new GraphQLRequest("{ __typename }"), token)).ToJson());
        Assert.True((await executor.ExecuteAsync(new GraphQLRequest("{ __schema { queryType { name } } }") { AllowIntrospection = true }, token)).HasData);
    }
}

using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Tests.Execution;

/// <summary>Section 6.2.3.</summary>
public sealed class SubscriptionTests
{
    private const string Sdl = "type Query { a: Int } type Subscription { tick(n: Int!): Tick } type Tick { value: Int! twice: Int }";

    [Fact]
    public async Task Every_event_is_executed_by_itself_and_its_errors_do_not_end_the_stream()
    {
        var executor = Builder(context => Ticks(context.ArgumentValue<int>("n"), null)).Build();
        var result = await executor.ExecuteAsync(new GraphQLRequest("subscription { tick(n: 3) { value twice } }"), TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                """{"data":{"tick":{"value":1,"twice":2}}}""",
                """{"errors":[{"message":"two","locations":[{"line":1,"column":35}],"path":["tick","twice"]}],"data":{"tick":{"value":2,"twice":null}}}""",
                """{"data":{"tick":{"value":3,"twice":6}}}""",
            ],
            await result.Events!.Select(response => response.ToJson()).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_error_of_the_source_ends_the_stream_and_is_told()
    {
        var executor = Builder(_ => Ticks(1, new GraphQLException("the source broke"))).Build();
        var result = await executor.ExecuteAsync(new GraphQLRequest("subscription { tick(n: 1) { value } }"), TestContext.Current.CancellationToken);
        Assert.Equal(
            ["""{"data":{"tick":{"value":1}}}""", """{"errors":[{"message":"the source broke"}]}"""],
            await result.Events!.Select(response => response.ToJson()).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_stream_that_cannot_be_made_is_an_error_without_data()
    {
        var executor = Builder(_ => throw new GraphQLException("closed today")).Build();
        var result = await executor.ExecuteAsync(new GraphQLRequest("subscription { tick(n: 1) { value } }"), TestContext.Current.CancellationToken);
        Assert.Null(result.Events);
        Assert.Equal("""{"errors":[{"message":"closed today","locations":[{"line":1,"column":16}],"path":["tick"]}]}""", result.ToJson());
    }

    [Fact]
    public async Task Leaving_the_stream_ends_the_source()
    {
        var ended = new TaskCompletionSource();
        var executor = Builder(_ => Endless(ended)).Build();
        var result = await executor.ExecuteAsync(new GraphQLRequest("subscription { tick(n: 1) { value } }"), TestContext.Current.CancellationToken);
        await foreach (var response in result.Events!)
        {
            Assert.Equal("""{"data":{"tick":{"value":1}}}""", response.ToJson());
            break;
        }

        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_bound_method_streams_the_values_of_its_field()
    {
        var services = new Resolvers.Library.Services(new Resolvers.Library.Store());
        var result = await Resolvers.Library.Builder().Build(services).ExecuteAsync(
            new GraphQLRequest("""subscription { bookAdded(by: "a1") { title author { name } } }""") { Services = services },
            TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                """{"data":{"bookAdded":{"title":"The Dead","author":{"name":"James Joyce"}}}}""",
                """{"data":{"bookAdded":{"title":"Ulysses","author":{"name":"James Joyce"}}}}""",
            ],
            await result.Events!.Select(response => response.ToJson()).ToListAsync(TestContext.Current.CancellationToken));
    }

    private static RequestExecutorBuilder Builder(Func<GraphQL.Resolvers.IResolverContext, IAsyncEnumerable<object?>> source) => Runner.Schema(Sdl)
        .Returns("Query.a", 1)
        .AddSubscription("Subscription", "tick", context => new(source(context)))
        .Does("Tick.value", context => new(context.Parent<int>()))
        .Does("Tick.twice", context => context.Parent<int>() == 2 ? throw new GraphQLException("two") : new(2 * context.Parent<int>()));

    private static async IAsyncEnumerable<object?> Ticks(int count, Exception? end)
    {
        for (var i = 1; i <= count; i++)
        {
            await Task.Yield();
            yield return i;
        }

        if (end is not null)
        {
            throw end;
        }
    }

    private static async IAsyncEnumerable<object?> Endless(TaskCompletionSource ended)
    {
        try
        {
            for (var i = 1; ; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }
        finally
        {
            ended.SetResult();
        }
    }
}

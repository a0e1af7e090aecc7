using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.Tests.Execution;

public sealed class SchedulerTests
{
    [Fact]
    public async Task Resolvers_that_leave_for_other_threads_come_back_and_nothing_is_lost()
    {
        var executor = Runner.Schema("type Query { n(x: Int!): N } type N { twice: Int, again: N }").Trusting()
            .AddDataLoader<Doubles>()
            .Does("Query.n", async context => await Task.Run(() => context.ArgumentValue<int>("x")).ConfigureAwait(false))
            .Does("N.twice", async context =>
            {
                var loader = context.DataLoader<Doubles>();
                return await Task.Run(() => loader.LoadAsync(context.Parent<int>())).ConfigureAwait(false);
            })
            .Does("N.again", async context =>
            {
                await Task.Delay(1).ConfigureAwait(false);
                return context.Parent<int>() + 1;
            })
            .Build();
        var query = $"{{ {string.Join(' ', Enumerable.Range(0, 100).Select(i => $"f{i}: n(x: {i}) {{ twice again {{ twice again {{ twice }} }} }}"))} }}";

        for (var round = 0; round < 5; round++)
        {
            var json = (await executor.ExecuteAsync(new GraphQLRequest(query), TestContext.Current.CancellationToken)).ToJson();
            var objects = Enumerable.Range(0, 100).Select(i =>
                "\"f" + i + "\":{\"twice\":" + (2 * i) + ",\"again\":{\"twice\":" + (2 * (i + 1)) + ",\"again\":{\"twice\":" + (2 * (i + 2)) + "}}}");
            Assert.Equal("{\"data\":{" + string.Join(',', objects) + "}}", json);
        }
    }

    [Fact]
    public async Task Code_of_a_request_runs_on_one_thread_at_a_time()
    {
        var inside = 0;
        var most = 0;
        var executor = Runner.Schema("type Query { n: Int }").Trusting().Does("Query.n", async _ =>
        {
            for (var i = 0; i < 20; i++)
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                Interlocked.Decrement(ref inside);
                await Task.Yield();
            }

            return 1;
        }).Build();
        var query = $"{{ {string.Join(' ', Enumerable.Range(0, 50).Select(i => $"f{i}: n"))} }}";
        await executor.ExecuteAsync(new GraphQLRequest(query), TestContext.Current.CancellationToken);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task The_callers_synchronisation_context_is_given_back()
    {
        var mine = new SynchronizationContext();
        var before = SynchronizationContext.Current;
        Task<ExecutionResult> task;
        SynchronizationContext? after;
        SynchronizationContext.SetSynchronizationContext(mine);
        try
        {
            task = Runner.Schema("type Query { n: Int }").Returns("Query.n", 1).Build().ExecuteAsync(new GraphQLRequest("{ n }"), TestContext.Current.CancellationToken);
            after = SynchronizationContext.Current;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        Assert.Same(mine, after);
        Assert.Equal("""{"data":{"n":1}}""", (await task).ToJson());
    }

    [Fact]
    public void The_document_cache_keeps_what_is_used_and_never_more_than_its_capacity()
    {
        var cache = new ClockCache<string, PreparedDocument>(3, StringComparer.Ordinal);
        var document = new PreparedDocument(Parser.Parse("{ a }"));
        foreach (var text in (string[])["1", "2", "3"])
        {
            cache.Add(text, document);
        }

        Assert.NotNull(cache.Find("1"));
        cache.Add("4", document);
        Assert.Equal(3, cache.Count);
        Assert.NotNull(cache.Find("1"));
        Assert.Null(cache.Find("2"));
        for (var i = 0; i < 100; i++)
        {
            cache.Add($"x{i}", document);
        }

        Assert.Equal(3, cache.Count);
    }

    private sealed class Doubles : BatchDataLoader<int, int>
    {
        protected override async Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            await Task.Delay(1, cancellationToken).ConfigureAwait(false);
            return keys.ToDictionary(key => key, key => 2 * key);
        }
    }
}

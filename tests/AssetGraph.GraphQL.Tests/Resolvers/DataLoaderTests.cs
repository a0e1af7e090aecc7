using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.Tests.Resolvers;

public sealed class DataLoaderTests
{
    [Fact]
    public async Task Any_number_of_parents_makes_one_batch_a_level()
    {
        var store = new Library.Store();

        // books → their authors (level 1) → the books of these (level 2) → their authors again (level 3: all known already)
        await Library.RunAsync("{ books { edges { node { author { books { author { name } } } } } } }", store: store);

        Assert.Equal(["authors a1,a2", "books a1,a2"], store.Batches);
    }

    [Fact]
    public async Task Loads_of_several_fields_and_aliases_share_a_batch()
    {
        var store = new Library.Store();
        await Library.RunAsync("""{ a: book(id: "b1") { author { name } } b: book(id: "b3") { x: author { id } y: author { name } } }""", store: store);
        Assert.Equal(["authors a1,a2"], store.Batches);
    }

    [Fact]
    public async Task A_resolver_that_waits_twice_still_makes_one_batch_each_time()
    {
        var loader = new Squares();
        var executor = new RequestExecutorBuilder()
            .AddDocumentFromString("type Query { n(x: Int!): Int }")
            .AddDataLoader<Squares>()
            .AddResolver("Query", "n", async context =>
            {
                var squares = context.DataLoader<Squares>();
                var square = await squares.LoadAsync(context.ArgumentValue<int>("x"), context.RequestAborted);
                loader = squares;
                return await squares.LoadAsync(square, context.RequestAborted);
            })
            .Build();

        var result = await executor.ExecuteAsync(new GraphQLRequest("{ a: n(x: 2) b: n(x: 3) c: n(x: 3) }"), TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"a":16,"b":81,"c":81}}""", result.ToJson());
        Assert.Equal(["2,3", "4,9"], loader.Batches);
    }

    [Fact]
    public async Task One_key_may_fail_without_the_others()
    {
        var executor = new RequestExecutorBuilder()
            .AddDocumentFromString("type Query { n(x: Int!): Int }")
            .AddDataLoader<Squares>()
            .AddResolver("Query", "n", async context => await context.DataLoader<Squares>().LoadAsync(context.ArgumentValue<int>("x")))
            .Build();

        var result = await executor.ExecuteAsync(new GraphQLRequest("{ a: n(x: 2) b: n(x: 13) c: n(x: 100) }"), TestContext.Current.CancellationToken);

        // 13 fails; 100 isn't in the batch's answer and so is the default of its class.
        Assert.Equal(
            """{"errors":[{"message":"unlucky","locations":[{"line":1,"column":14}],"path":["b"]}],"data":{"a":4,"b":null,"c":0}}""",
            result.ToJson());
    }

    [Fact]
    public async Task More_keys_than_a_batch_takes_make_more_batches()
    {
        var loader = new Pairs();
        var values = await loader.LoadAsync([1, 2, 3, 2, 1], TestContext.Current.CancellationToken);
        Assert.Equal([10, 20, 30, 20, 10], values);
        Assert.Equal(["1,2", "3"], loader.Batches);
    }

    [Fact]
    public async Task A_forgotten_key_is_loaded_again_and_a_primed_one_never()
    {
        var loader = new Squares();
        loader.Prime(5, 7);
        Assert.Equal(7, await loader.LoadAsync(5, TestContext.Current.CancellationToken));
        Assert.Equal(4, await loader.LoadAsync(2, TestContext.Current.CancellationToken));
        loader.Forget(2);
        loader.Forget(99);
        Assert.Equal(4, await loader.LoadAsync(2, TestContext.Current.CancellationToken));
        Assert.Equal(["2", "2"], loader.Batches);
    }

    [Fact]
    public async Task A_batch_that_throws_fails_all_its_keys_and_is_masked()
    {
        var executor = new RequestExecutorBuilder()
            .AddDocumentFromString("type Query { n(x: Int!): Int }")
            .AddDataLoader<Broken>()
            .AddResolver("Query", "n", async context => await context.DataLoader<Broken>().LoadAsync(context.ArgumentValue<int>("x")))
            .Build();
        var result = await executor.ExecuteAsync(new GraphQLRequest("{ a: n(x: 1) b: n(x: 2) }"), TestContext.Current.CancellationToken);
        Assert.Equal(["Unexpected Execution Error", "Unexpected Execution Error"], result.Errors.Select(error => error.Message));
    }

    private sealed class Squares : BatchDataLoader<int, int>
    {
        public List<string> Batches { get; } = [];

        protected override async Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            Batches.Add(string.Join(',', keys));
            await Task.Yield();
            if (keys.Contains(13))
            {
                Fail(13, new GraphQLException("unlucky"));
            }

            return keys.Where(key => key != 100).ToDictionary(key => key, key => key * key);
        }
    }

    private sealed class Pairs : BatchDataLoader<int, int>
    {
        public List<string> Batches { get; } = [];

        protected override int MaxBatchSize => 2;

        protected override Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            Batches.Add(string.Join(',', keys));
            return Task.FromResult<IReadOnlyDictionary<int, int>>(keys.ToDictionary(key => key, key => key * 10));
        }
    }

    private sealed class Broken : BatchDataLoader<int, int>
    {
        protected override Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("the database is away");
    }
}

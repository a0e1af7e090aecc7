using System.Net;
using AssetGraph.GraphQL.Execution;
using Microsoft.Extensions.Time.Testing;

namespace AssetGraph.GraphQL.AspNetCore.Tests;

/// <summary>How many requests run at once, and what becomes of those that don't end.</summary>
public sealed class ExecutionLimitTests
{
    private const string Hello = """{"query":"{ hello }"}""";
    private const string Fail = """{"query":"{ fail }"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task More_than_may_run_wait_for_their_turn_and_more_than_may_wait_are_told_to_come_back()
    {
        var started = new SemaphoreSlim(0);
        var release = new TaskCompletionSource();
        await using var server = await Server.StartAsync(
            options => (options.MaxConcurrentExecutions, options.MaxQueuedExecutions) = (1, 1),
            graphQL => graphQL.AddResolver("Query", "fail", async _ =>
            {
                started.Release();
                await release.Task;
                return "done";
            }));
        var running = server.PostAsync(Fail);
        await started.WaitAsync(Token);
        // Of two more, one waits and one is refused, whichever comes first.
        var others = new List<Task<HttpResponseMessage>> { server.PostAsync(Hello), server.PostAsync(Hello) };
        var refused = await Task.WhenAny(others);
        others.Remove(refused);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await refused).StatusCode);
        Assert.Equal("1", (await refused).Headers.RetryAfter!.ToString());
        Assert.Contains(ErrorCodes.ServerBusy, await Server.TextAsync(await refused), StringComparison.Ordinal);
        Assert.False(others[0].IsCompleted);

        release.SetResult();
        Assert.Equal("""{"data":{"fail":"done"}}""", await Server.TextAsync(await running));
        Assert.Equal(HttpStatusCode.OK, (await others[0]).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(Hello)).StatusCode);
    }

    [Fact]
    public async Task Who_waits_too_long_is_told_to_come_back()
    {
        var time = new FakeTimeProvider();
        var gate = new ExecutionGate(new GraphQLServerOptions { MaxConcurrentExecutions = 1 }, TimeSpan.FromSeconds(30), time);
        using var ticket = await gate.EnterAsync(Token);
        var waiting = gate.EnterAsync(Token).AsTask();
        time.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Null(await waiting);
    }

    [Fact]
    public async Task Who_goes_away_gives_the_place_in_the_queue_up()
    {
        var gate = new ExecutionGate(new GraphQLServerOptions { MaxConcurrentExecutions = 1, MaxQueuedExecutions = 1 }, TimeSpan.FromSeconds(30), TimeProvider.System);
        var ticket = await gate.EnterAsync(Token);
        using var client = new CancellationTokenSource();
        var waiting = gate.EnterAsync(client.Token).AsTask();
        Assert.Null(await gate.EnterAsync(Token));
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        var next = gate.EnterAsync(Token).AsTask();
        ticket!.Dispose();
        ticket.Dispose();
        using var taken = await next;
        Assert.NotNull(taken);
    }

    [Fact]
    public async Task However_many_come_at_once_no_more_run_than_may()
    {
        var gate = new ExecutionGate(new GraphQLServerOptions { MaxConcurrentExecutions = 3, MaxQueuedExecutions = 1000 }, TimeSpan.FromSeconds(30), TimeProvider.System);
        int running = 0, most = 0, ran = 0;
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(
            async () =>
            {
                using var ticket = await gate.EnterAsync(Token);
                var now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                await Task.Yield();
                Interlocked.Decrement(ref running);
                Interlocked.Increment(ref ran);
            },
            Token)));
        Assert.Equal((500, 0), (ran, running));
        Assert.InRange(most, 1, 3);
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("application/graphql-response+json", 503)]
    public async Task A_request_whose_resolver_computes_without_looking_up_is_answered_and_keeps_its_place_until_it_ends(string accept, int status)
    {
        var time = new FakeTimeProvider();
        using var started = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var ended = new TaskCompletionSource();
        await using var server = await Server.StartAsync(
            options => (options.MaxConcurrentExecutions, options.MaxQueuedExecutions) = (1, 0),
            graphQL => graphQL
                .ModifyRequestOptions(options => (options.TimeProvider, options.ExecutionTimeout) = (time, TimeSpan.FromSeconds(5)))
                .AddResolver("Query", "fail", _ =>
                {
                    started.Set();
                    release.Wait(Token);
                    ended.SetResult();
                    return new("too late");
                }),
            isOnTheNetwork: true);
        var request = server.PostAsync(Fail, accept);
        started.Wait(Token);
        time.Advance(TimeSpan.FromSeconds(6));

        var response = await request;
        Assert.Equal(status, (int)response.StatusCode);
        Assert.True(response.Headers.ConnectionClose);
        Assert.Equal(
            """{"errors":[{"message":"The request took longer than 5 seconds and was given up.","extensions":{"code":"EXECUTION_TIMEOUT"}}]}""",
            await Server.TextAsync(response));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.PostAsync(Hello)).StatusCode);

        release.Set();
        await ended.Task.WaitAsync(Token);
        while ((await server.PostAsync(Hello)).StatusCode != HttpStatusCode.OK)
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task A_resolver_that_waits_without_looking_at_its_token_is_given_up_and_frees_its_place()
    {
        var time = new FakeTimeProvider();
        var started = new TaskCompletionSource();
        await using var server = await Server.StartAsync(
            options => (options.MaxConcurrentExecutions, options.MaxQueuedExecutions) = (1, 0),
            graphQL => graphQL
                .ModifyRequestOptions(options => options.TimeProvider = time)
                .AddResolver("Query", "fail", async _ =>
                {
                    started.SetResult();
                    await new TaskCompletionSource().Task;
                    return null;
                }));
        var request = server.PostAsync(Fail);
        await started.Task.WaitAsync(Token);
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Contains(ErrorCodes.ExecutionTimeout, await Server.TextAsync(await request), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(Hello)).StatusCode);
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_what_it_asked_for()
    {
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        await using var server = await Server.StartAsync(
            extend: graphQL => graphQL.AddResolver("Query", "fail", async context =>
            {
                await using var registration = context.RequestAborted.Register(cancelled.SetResult);
                started.SetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                return null;
            }),
            isOnTheNetwork: true);
        using var client = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var request = server.Client.PostAsync("/graphql", new StringContent(Fail, System.Text.Encoding.UTF8, Server.Json), client.Token);
        await started.Task.WaitAsync(Token);
        await client.CancelAsync();
        await cancelled.Task.WaitAsync(Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}

using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AssetGraph.GraphQL.AspNetCore.Tests;

/// <summary>The graphql-transport-ws protocol.</summary>
public sealed class WebSocketTests
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Ack = """{"type":"connection_ack"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscription_sends_its_events_and_completes()
    {
        await using var server = await Server.StartAsync();
        using var socket = await server.ConnectAsync();
        await SendAsync(socket, Init, Subscribe("a", "subscription { countdown(from: 1) }"));
        Assert.Equal(
            [
                Ack,
                """{"id":"a","type":"next","payload":{"data":{"countdown":1}}}""",
                """{"id":"a","type":"next","payload":{"data":{"countdown":0}}}""",
                """{"id":"a","type":"complete"}""",
            ],
            await ReceiveAsync(socket, 4));
    }

    [Fact]
    public async Task A_query_is_one_event_and_an_invalid_one_an_error_that_nothing_follows()
    {
        await using var server = await Server.StartAsync();
        using var socket = await server.ConnectAsync();
        await SendAsync(socket, Init, Subscribe("q", "{ hello }"));
        Assert.Equal(
            [Ack, """{"id":"q","type":"next","payload":{"data":{"hello":"Hello, world!"}}}""", """{"id":"q","type":"complete"}"""],
            await ReceiveAsync(socket, 3));
        await SendAsync(socket, Subscribe("x", "{ unknown }"));
        Assert.StartsWith("""{"id":"x","type":"error","payload":[{"message":""", Assert.Single(await ReceiveAsync(socket, 1)), StringComparison.Ordinal);
        await SendAsync(socket, """{"type":"ping"}""");
        Assert.Equal(["""{"type":"pong"}"""], await ReceiveAsync(socket, 1));
    }

    [Fact]
    public async Task A_client_that_completes_ends_the_source_and_frees_the_id()
    {
        var ended = new TaskCompletionSource();
        await using var server = await Server.StartAsync(extend: graphQL =>
            graphQL.AddSubscription("Subscription", "countdown", context => new(UntilCancelled(context.RequestAborted, ended))));
        using var socket = await server.ConnectAsync();
        await SendAsync(socket, Init, Subscribe("a", "subscription { countdown(from: 1) }"));
        await ReceiveAsync(socket, 2);
        await SendAsync(socket, """{"id":"a","type":"complete"}""");
        await ended.Task.WaitAsync(Token);
        await SendAsync(socket, Subscribe("a", "{ hello }"));
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"Hello, world!"}}}""", Assert.Single(await ReceiveAsync(socket, 1)));
    }

    [Theory]
    [InlineData(4401, """{"type":"subscribe","id":"1","payload":{"query":"{ hello }"}}""")]
    [InlineData(4429, Init, Init)]
    [InlineData(4400, "nonsense")]
    [InlineData(4400, "[]")]
    [InlineData(4400, """{"type":"unknown"}""")]
    [InlineData(4400, Init, """{"type":"subscribe","payload":{"query":"{ hello }"}}""")]
    [InlineData(4400, Init, """{"type":"subscribe","id":"1","payload":{"query":1}}""")]
    [InlineData(4400, Init, """{"type":"subscribe","id":"1"}""")]
    public async Task A_message_against_the_protocol_closes_the_connection(int code, params string[] messages)
    {
        await using var server = await Server.StartAsync();
        using var socket = await server.ConnectAsync();
        await SendAsync(socket, messages);
        Assert.Equal(code, await CloseCodeAsync(socket));
    }

    [Fact]
    public async Task An_id_in_use_closes_the_connection()
    {
        await using var server = await Server.StartAsync(extend: graphQL =>
            graphQL.AddSubscription("Subscription", "countdown", context => new(UntilCancelled(context.RequestAborted, new TaskCompletionSource()))));
        using var socket = await server.ConnectAsync();
        await SendAsync(socket, Init, Subscribe("a", "subscription { countdown(from: 1) }"), Subscribe("a", "{ hello }"));
        Assert.Equal(4409, await CloseCodeAsync(socket));
    }

    [Fact]
    public async Task A_message_above_the_limit_closes_the_connection()
    {
        await using var server = await Server.StartAsync(options => options.WebSockets.MaxMessageSize = 100);
        using var socket = await server.ConnectAsync();
        await SendAsync(socket, $$"""{"type":"connection_init","x":"{{new string('x', 200)}}"}""");
        Assert.Equal(1009, await CloseCodeAsync(socket));
    }

    [Fact]
    public async Task A_client_that_never_initialises_is_closed()
    {
        var time = new FakeTimeProvider();
        await using var server = await Server.StartAsync(services: services => services.AddSingleton<TimeProvider>(time));
        using var socket = await server.ConnectAsync();
        var code = CloseCodeAsync(socket);
        while (!code.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(4408, await code);
    }

    [Fact]
    public async Task Who_is_not_let_in_is_told_so()
    {
        await using var server = await Server.StartAsync(options => options.WebSockets.OnConnect = (_, payload) =>
            new(payload?.GetProperty("key").GetString() == "right"));
        using var refused = await server.ConnectAsync();
        await SendAsync(refused, """{"type":"connection_init","payload":{"key":"wrong"}}""");
        Assert.Equal(4403, await CloseCodeAsync(refused));
        using var accepted = await server.ConnectAsync();
        await SendAsync(accepted, """{"type":"connection_init","payload":{"key":"right"}}""");
        Assert.Equal([Ack], await ReceiveAsync(accepted, 1));
    }

    [Fact]
    public async Task A_binary_message_closes_the_connection()
    {
        await using var server = await Server.StartAsync();
        using var socket = await server.ConnectAsync();
        await socket.SendAsync(Encoding.UTF8.GetBytes(Init), WebSocketMessageType.Binary, true, Token);
        Assert.Equal(4400, await CloseCodeAsync(socket));
    }

    [Fact]
    public async Task What_the_application_did_not_expect_closes_the_connection_and_is_logged()
    {
        using var log = new RecordingLog();
        await using var server = await Server.StartAsync(options => options.WebSockets.OnConnect = (_, _) => throw new InvalidOperationException("a secret"), log: log);
        using var socket = await server.ConnectAsync();
        await SendAsync(socket, Init);
        Assert.Equal(4500, await CloseCodeAsync(socket));
        Assert.Single(log.Entries, entry => entry.Exception is InvalidOperationException);

        await using var other = await Server.StartAsync(options => options.ContextData = _ => throw new InvalidOperationException("a secret"), log: log);
        using var second = await other.ConnectAsync();
        await SendAsync(second, Init, Subscribe("a", "{ hello }"));
        Assert.Equal(4500, await CloseCodeAsync(second));
    }

    [Fact]
    public async Task More_operations_than_may_run_on_a_connection_are_refused_and_the_others_go_on()
    {
        var ended = new TaskCompletionSource();
        await using var server = await Server.StartAsync(
            options => options.WebSockets.MaxOperations = 1,
            graphQL => graphQL.AddSubscription("Subscription", "countdown", context => new(UntilCancelled(context.RequestAborted, ended))));
        using var socket = await server.ConnectAsync();
        await SendAsync(socket, Init, Subscribe("a", "subscription { countdown(from: 1) }"));
        await ReceiveAsync(socket, 2);
        await SendAsync(socket, Subscribe("b", "{ hello }"));
        Assert.StartsWith("""{"id":"b","type":"error","payload":[{"message":"More than 1 operations""", Assert.Single(await ReceiveAsync(socket, 1)), StringComparison.Ordinal);
        await SendAsync(socket, """{"id":"a","type":"complete"}""");
        await ended.Task.WaitAsync(Token);
        await SendAsync(socket, Subscribe("c", "{ hello }"));
        Assert.Equal("""{"id":"c","type":"next","payload":{"data":{"hello":"Hello, world!"}}}""", Assert.Single(await ReceiveAsync(socket, 1)));
    }

    [Fact]
    public async Task A_connection_that_is_lost_ends_its_subscriptions()
    {
        var ended = new TaskCompletionSource();
        await using var server = await Server.StartAsync(
            extend: graphQL => graphQL.AddSubscription("Subscription", "countdown", context => new(UntilCancelled(context.RequestAborted, ended))),
            isOnTheNetwork: true);
        var socket = await server.ConnectAsync();
        await SendAsync(socket, Init, Subscribe("a", "subscription { countdown(from: 1) }"));
        await ReceiveAsync(socket, 2);
        socket.Abort();
        await ended.Task.WaitAsync(Token);
    }

    [Fact]
    public async Task An_operation_finds_no_room_where_as_many_run_as_may()
    {
        var started = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var server = await Server.StartAsync(
            options => (options.MaxConcurrentExecutions, options.MaxQueuedExecutions) = (1, 0),
            graphQL => graphQL.AddResolver("Query", "fail", async _ =>
            {
                started.SetResult();
                await release.Task;
                return "done";
            }));
        using var socket = await server.ConnectAsync();
        await SendAsync(socket, Init, Subscribe("a", "{ fail }"));
        await started.Task.WaitAsync(Token);
        await SendAsync(socket, Subscribe("b", "{ hello }"));
        Assert.Contains("SERVER_BUSY", (await ReceiveAsync(socket, 2))[1], StringComparison.Ordinal);
        release.SetResult();
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"fail":"done"}}}""", Assert.Single(await ReceiveAsync(socket, 1)));
    }

    [Fact]
    public async Task An_operation_that_computes_past_its_time_is_answered_while_it_goes_on()
    {
        var time = new FakeTimeProvider();
        using var started = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        await using var server = await Server.StartAsync(extend: graphQL => graphQL
            .ModifyRequestOptions(options => options.TimeProvider = time)
            .AddResolver("Query", "fail", _ =>
            {
                started.Set();
                release.Wait(Token);
                return new("too late");
            }));
        using var socket = await server.ConnectAsync();
        await SendAsync(socket, Init, Subscribe("a", "{ fail }"));
        started.Wait(Token);
        time.Advance(TimeSpan.FromSeconds(31));
        var answer = (await ReceiveAsync(socket, 2))[1];
        release.Set();
        Assert.StartsWith("""{"id":"a","type":"error","payload":[""", answer, StringComparison.Ordinal);
        Assert.Contains("EXECUTION_TIMEOUT", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_protocol_is_refused()
    {
        await using var server = await Server.StartAsync();
        using var socket = await server.ConnectAsync(protocol: "graphql-ws");
        Assert.Equal(4406, await CloseCodeAsync(socket));
    }

    [Theory]
    [InlineData("http://localhost", true)]
    [InlineData("http://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("https://friend.example", true)]
    public async Task Pages_of_other_origins_may_not_connect(string origin, bool isAllowed)
    {
        await using var server = await Server.StartAsync(options => options.WebSockets.AllowedOrigins.Add("https://friend.example"));
        if (isAllowed)
        {
            using var socket = await server.ConnectAsync(origin);
            Assert.Equal(WebSocketState.Open, socket.State);
        }
        else
        {
            await Assert.ThrowsAnyAsync<Exception>(() => server.ConnectAsync(origin));
        }
    }

    private static string Subscribe(string id, string query) => $$$"""{"type":"subscribe","id":"{{{id}}}","payload":{"query":"{{{query}}}"}}""";

    private static async Task SendAsync(WebSocket socket, params string[] messages)
    {
        foreach (var message in messages)
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, Token);
        }
    }

    private static async Task<List<string>> ReceiveAsync(WebSocket socket, int count)
    {
        var messages = new List<string>();
        var buffer = new byte[64 * 1024];
        while (messages.Count < count)
        {
            var result = await socket.ReceiveAsync(buffer, Token);
            Assert.True(result.EndOfMessage);
            messages.Add(Encoding.UTF8.GetString(buffer, 0, result.Count));
        }

        return messages;
    }

    private static async Task<int> CloseCodeAsync(WebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var result = await socket.ReceiveAsync(buffer, Token);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return (int)result.CloseStatus!;
            }
        }
    }

    private static async IAsyncEnumerable<object?> UntilCancelled(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken,
        TaskCompletionSource ended)
    {
        try
        {
            yield return 1;
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            ended.SetResult();
        }
    }
}

using System.Net.WebSockets;
using System.Text;
using AssetGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AssetGraph.GraphQL.AspNetCore.Tests;

/// <summary>A small GraphQL server in memory.</summary>
internal sealed class Server : IAsyncDisposable
{
    public const string ResponseJson = "application/graphql-response+json";
    public const string Json = "application/json";

    private const string Sdl = """
        type Query { hello(name: String = "world"): String! fail: String must: Int! viewer: String }
        type Mutation { poke: Int }
        type Subscription { countdown(from: Int!): Int! }
        """;

    private readonly WebApplication _app;

    private Server(WebApplication app, HttpClient client) => (_app, Client) = (app, client);

    public HttpClient Client { get; }

    public static async Task<Server> StartAsync(
        Action<GraphQLServerOptions>? configure = null,
        Action<RequestExecutorBuilder>? extend = null,
        ILoggerProvider? log = null,
        Action<IServiceCollection>? services = null,
        bool isOnTheNetwork = false)
    {
        var builder = WebApplication.CreateBuilder();
        if (isOnTheNetwork)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }
        else
        {
            builder.WebHost.UseTestServer();
        }

        builder.Logging.ClearProviders();
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }

        services?.Invoke(builder.Services);
        var graphQL = builder.Services.AddGraphQL()
            .AddDocumentFromString(Sdl)
            .AddResolver("Query", "hello", context => new($"Hello, {context.Arguments["name"]}!"))
            .AddResolver("Query", "fail", _ => throw new InvalidOperationException("a secret"))
            .AddResolver("Query", "must", _ => new((object?)null))
            .AddResolver("Query", "viewer", context => new(context.ContextData.TryGetValue("viewer", out var viewer) ? viewer : null))
            .AddResolver("Mutation", "poke", _ => new(1))
            .AddSubscription("Subscription", "countdown", context => new(Countdown(context.ArgumentValue<int>("from"))));
        extend?.Invoke(graphQL);
        var app = builder.Build();
        app.MapGraphQL(configure: configure);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Server(app, isOnTheNetwork ? new HttpClient { BaseAddress = new Uri(app.Urls.Single()) } : app.GetTestClient());
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? accept = null, string? contentType = Json) =>
        PostAsync(Encoding.UTF8.GetBytes(body), accept, contentType);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? accept = null, string? contentType = Json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return await SendAsync(request, accept);
    }

    public Task<HttpResponseMessage> GetAsync(string queryString, string? accept = null, string? header = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?{queryString}");
        if (header is not null)
        {
            request.Headers.Add(header, "1");
        }

        return SendAsync(request, accept);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? accept = null)
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<WebSocket> ConnectAsync(string? origin = null, string protocol = "graphql-transport-ws")
    {
        if (_app.Services.GetService<IServer>() is not TestServer)
        {
            var socket = new ClientWebSocket();
            socket.Options.AddSubProtocol(protocol);
            await socket.ConnectAsync(new UriBuilder(Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
            return socket;
        }

        var client = _app.GetTestServer().CreateWebSocketClient();
        client.SubProtocols.Add(protocol);
        client.ConfigureRequest = request =>
        {
            if (origin is not null)
            {
                request.Headers.Origin = origin;
            }
        };
        return await client.ConnectAsync(new Uri("ws://localhost/graphql"), TestContext.Current.CancellationToken);
    }

    public static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static async IAsyncEnumerable<object?> Countdown(int from)
    {
        for (var i = from; i >= 0; i--)
        {
            await Task.Yield();
            yield return i;
        }
    }
}

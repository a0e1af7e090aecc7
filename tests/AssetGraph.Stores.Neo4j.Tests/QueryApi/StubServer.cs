using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace AssetGraph.Stores.Neo4j.Tests.QueryApi;

/// <summary>An HTTP server that answers as a test says, and remembers what it was asked. A null answer cuts the connection.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    internal const string Done = """{"data":{"fields":["n"],"values":[[1]]},"bookmarks":["FB:1"]}""";

    private readonly HttpListener listener = new();
    private readonly Func<Asked, Task<Answer?>> answer;
    private readonly Task serving;
    private int atOnce;

    internal StubServer(Func<Asked, Answer?> answer)
        : this(asked => Task.FromResult(answer(asked)))
    {
    }

    internal StubServer(Func<Asked, Task<Answer?>> answer)
    {
        this.answer = answer;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Uri = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        }
        listener.Prefixes.Add(Uri.ToString());
        listener.Start();
        serving = ServeAsync();
    }

    internal Uri Uri { get; }

    internal ConcurrentQueue<Asked> Requests { get; } = new();

    internal int MostAtOnce { get; private set; }

    internal Neo4jStoreOptions Options(int atOnce = 6, int milliseconds = 30_000) =>
        new() { Uri = Uri, Password = "secret-of-the-test", MaxConcurrentRequests = atOnce, StatementTimeout = TimeSpan.FromMilliseconds(milliseconds), OutcomeTimeout = TimeSpan.FromSeconds(2) };

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            _ = Task.Run(() => AnswerAsync(context));
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        lock (listener)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++atOnce);
        }
        try
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var text = await reader.ReadToEndAsync();
            var statement = text.Length == 0 ? "" : JsonDocument.Parse(text).RootElement.GetProperty("statement").GetString()!;
            var asked = new Asked(context.Request.HttpMethod, context.Request.Url!.AbsolutePath, statement, text);
            Requests.Enqueue(asked);
            var given = await answer(asked);
            lock (listener)
            {
                atOnce--;
            }
            if (given is null)
            {
                context.Response.Abort();
                return;
            }
            context.Response.StatusCode = given.Status;
            context.Response.ContentType = "application/json";
            var bytes = Encoding.UTF8.GetBytes(given.Body);
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The client has gone, or the test is over.
        }
    }
}

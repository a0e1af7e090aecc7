using System.Net;
using System.Net.Sockets;

namespace AssetGraph.Stores.Neo4j.Tests.QueryApi;

/// <summary>Stands between a store and the server, and cuts the connection of the requests that a test names: before they are passed on, or after.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly HttpClient server;
    private readonly Func<string, string, Cut> cut;
    private readonly Task serving;

    internal CuttingProxy(Uri target, Func<string, string, Cut> cut)
    {
        this.cut = cut;
        server = new HttpClient { BaseAddress = target };
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Uri = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        }
        listener.Prefixes.Add(Uri.ToString());
        listener.Start();
        serving = ServeAsync();
    }

    internal enum Cut
    {
        No,
        Before,
        After,
    }

    internal Uri Uri { get; }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
        server.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => PassAsync(context));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task PassAsync(HttpListenerContext context)
    {
        var where = cut(context.Request.HttpMethod, context.Request.Url!.AbsolutePath);
        if (where == Cut.Before)
        {
            context.Response.Abort();
            return;
        }
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.HttpMethod), context.Request.Url.PathAndQuery);
        request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers["Authorization"]);
        request.Headers.TryAddWithoutValidation("Accept", context.Request.Headers["Accept"]);
        if (body.Length > 0)
        {
            request.Content = new ByteArrayContent(body.ToArray());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        }
        using var response = await server.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        if (where == Cut.After)
        {
            context.Response.Abort();
            return;
        }
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }
}

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AssetGraph.GraphQL.PeerServer;

/// <summary>The answer to <c>{ hello }</c> as fixed bytes from the web server alone: no hosting, no routing, no GraphQL. What any engine on this web server costs at least.</summary>
internal sealed class FixedAnswer : IHttpApplication<IFeatureCollection>
{
    private static readonly byte[] Hello = "{\"data\":{\"hello\":\"world\"}}"u8.ToArray();

    /// <summary>Serves until the process ends.</summary>
    public static async Task Serve(Uri address, Action<SocketTransportOptions> transport)
    {
        var sockets = new SocketTransportOptions();
        transport(sockets);
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.ListenLocalhost(address.Port);
        using var server = new KestrelServer(Options.Create(kestrel), new SocketTransportFactory(Options.Create(sockets), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
        await server.StartAsync(new FixedAnswer(), CancellationToken.None);
        await Task.Delay(Timeout.Infinite);
    }

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        // The body is read to its end, as every engine has to.
        var body = context.GetRequiredFeature<IRequestBodyPipeFeature>().Reader;
        for (bool ended = false; !ended;)
        {
            var read = await body.ReadAsync();
            body.AdvanceTo(read.Buffer.End);
            ended = read.IsCompleted;
        }

        var headers = context.GetRequiredFeature<IHttpResponseFeature>().Headers;
        headers.ContentType = "application/graphql-response+json; charset=utf-8";
        headers.ContentLength = Hello.Length;
        await context.GetRequiredFeature<IHttpResponseBodyFeature>().Writer.WriteAsync(Hello);
    }
}

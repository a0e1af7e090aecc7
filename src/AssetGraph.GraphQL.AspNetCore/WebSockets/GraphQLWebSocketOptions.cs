using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>How an endpoint serves the graphql-transport-ws protocol.</summary>
public sealed class GraphQLWebSocketOptions
{
    /// <summary>Whether WebSockets are served; true by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long a client may take to initialise the connection, before it is closed with 4408; 10 seconds by default.</summary>
    public TimeSpan ConnectionInitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a quiet connection is kept alive by a ping of the WebSocket protocol; 12 seconds by default.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>The largest message in bytes; more closes the connection with 1009. 64 KiB by default.</summary>
    public int MaxMessageSize { get; set; } = 64 * 1024;

    /// <summary>How many operations may run at once on a connection; more are answered with an error. 100 by default.</summary>
    public int MaxOperations { get; set; } = 100;

    /// <summary>
    /// The origins (such as <c>https://example.org</c>) whose pages may connect besides those of the server's own host. Browsers let any page open a
    /// WebSocket and send the server's cookies along, so a foreign origin is refused with 403. Clients that aren't browsers send no origin and may connect.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Decides on the payload of <c>connection_init</c> whether the client may go on (else 4403); null (the default) lets everybody.</summary>
    public Func<HttpContext, JsonElement?, ValueTask<bool>>? OnConnect { get; set; }
}

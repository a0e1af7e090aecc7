using Microsoft.AspNetCore.Http;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Takes or refuses WebSocket connections.</summary>
internal sealed class WebSocketHandler(OperationRunner runner, ExecutionGate gate, GraphQLServerOptions options)
{
    public async Task HandleAsync(HttpContext http)
    {
        if (!IsOriginAllowed(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var isOffered = http.WebSockets.WebSocketRequestedProtocols.Contains(WebSocketConnection.Subprotocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(isOffered ? WebSocketConnection.Subprotocol : null).ConfigureAwait(false);
        using var channel = new MessageChannel(socket, options.WebSockets.MaxMessageSize);
        if (isOffered)
        {
            await new WebSocketConnection(http, channel, runner, gate, options).RunAsync().ConfigureAwait(false);
        }
        else
        {
            await channel.CloseAsync(CloseReason.Subprotocol, http.RequestAborted).ConfigureAwait(false);
        }
    }

    private bool IsOriginAllowed(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase))
            || options.WebSockets.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }
}

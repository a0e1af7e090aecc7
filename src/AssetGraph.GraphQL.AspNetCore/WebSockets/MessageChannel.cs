using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Sends and receives the JSON messages of a connection. Any number of operations may send at once.</summary>
internal sealed class MessageChannel(WebSocket socket, int maxMessageSize) : IDisposable
{
    private static readonly JsonDocumentOptions Json = new() { AllowDuplicateProperties = false };

    private readonly SemaphoreSlim _sending = new(1);

    /// <summary>The next message, or null when the client closed the connection.</summary>
    /// <exception cref="CloseException">What came is no message.</exception>
    public async Task<JsonElement?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>(1024);
        while (true)
        {
            var result = await socket.ReceiveAsync(message.GetMemory(1024), cancellationToken).ConfigureAwait(false);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (result.MessageType != WebSocketMessageType.Text)
            {
                throw new CloseException(CloseReason.BadMessage("Expected text messages"));
            }

            message.Advance(result.Count);
            if (message.WrittenCount > maxMessageSize)
            {
                throw new CloseException(CloseReason.TooBig);
            }

            if (result.EndOfMessage)
            {
                return Parse(message.WrittenMemory);
            }
        }
    }

    /// <summary>Sends a message that has a type only.</summary>
    public Task SendAsync(string type, CancellationToken cancellationToken) => SendAsync(type, null, null, cancellationToken);

    /// <summary>Sends a message of an operation.</summary>
    /// <param name="type">The type.</param>
    /// <param name="id">The operation; null for none.</param>
    /// <param name="payload">Writes the payload; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task SendAsync(string type, string? id, Action<IBufferWriter<byte>>? payload, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        buffer.Write(id is null ? "{"u8 : "{\"id\":"u8);
        if (id is not null)
        {
            buffer.Write(JsonSerializer.SerializeToUtf8Bytes(id));
            buffer.Write(","u8);
        }

        buffer.Write("\"type\":\""u8);
        buffer.Write(Encoding.UTF8.GetBytes(type));
        buffer.Write("\""u8);
        if (payload is not null)
        {
            buffer.Write(",\"payload\":"u8);
            payload(buffer);
        }

        buffer.Write("}"u8);
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await socket.SendAsync(buffer.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Closes the connection, unless the other side did.</summary>
    public async Task CloseAsync(CloseReason reason, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)reason.Code, reason.Text, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    public void Dispose() => _sending.Dispose();

    private static JsonElement Parse(ReadOnlyMemory<byte> message)
    {
        try
        {
            if (Utf8.IsValid(message.Span) && JsonDocument.Parse(message, Json).RootElement is { ValueKind: JsonValueKind.Object } root)
            {
                return root;
            }
        }
        catch (JsonException)
        {
            // Told below, as any other text that is no message.
        }

        throw new CloseException(CloseReason.BadMessage("Expected a JSON object"));
    }
}

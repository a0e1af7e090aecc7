using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using AssetGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>One connection by the graphql-transport-ws protocol: its receive loop and the operations that run on it.</summary>
internal sealed class WebSocketConnection(HttpContext http, MessageChannel channel, OperationRunner runner, ExecutionGate gate, GraphQLServerOptions options)
{
    /// <summary>The name of the protocol that the handshake has to offer.</summary>
    public const string Subprotocol = "graphql-transport-ws";

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _operations = new(StringComparer.Ordinal);
    private readonly RequestReader _reader = new(options);
    private readonly TaskCompletionSource<CloseReason?> _failure = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _time = http.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System;
    private volatile bool _isAcknowledged;
    private bool _isInitialised;

    /// <summary>Serves the connection until either side closes it.</summary>
    public async Task RunAsync()
    {
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var receiving = ReceiveAllAsync(closing.Token);
        var waiting = WaitForInitAsync(closing.Token);
        var reason = await await Task.WhenAny(receiving, waiting, _failure.Task).ConfigureAwait(false)
            ?? await await Task.WhenAny(receiving, _failure.Task).ConfigureAwait(false);
        await CloseAsync(reason ?? CloseReason.Normal).ConfigureAwait(false);
        await closing.CancelAsync().ConfigureAwait(false);
        foreach (var operation in _operations.Values)
        {
            await CancelAsync(operation).ConfigureAwait(false);
        }
    }

    private async Task CloseAsync(CloseReason reason)
    {
        try
        {
            await channel.CloseAsync(reason, http.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The client has gone without a word; there is nothing left to close.
        }
    }

    /// <summary>Ends with a reason when the client doesn't initialise the connection in time, and with null when it does.</summary>
    private async Task<CloseReason?> WaitForInitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(options.WebSockets.ConnectionInitTimeout, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        return _isAcknowledged ? null : CloseReason.InitTimeout;
    }

    /// <summary>Ends with the reason for which the connection has to be closed, or with null when the client closed it.</summary>
    private async Task<CloseReason?> ReceiveAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await channel.ReceiveAsync(cancellationToken).ConfigureAwait(false) is { } message)
            {
                await HandleAsync(message, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (CloseException exception)
        {
            return exception.Reason;
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The client has gone without a word.
        }
        catch (Exception exception)
        {
            return Failed(exception);
        }

        return null;
    }

    /// <summary>What the application itself did not expect goes to the log, and ends the connection.</summary>
    private CloseReason Failed(Exception exception)
    {
        if (http.RequestServices.GetService<ILoggerFactory>()?.CreateLogger(typeof(WebSocketConnection)) is { } logger)
        {
            GraphQLLog.ConnectionFailed(logger, exception);
        }

        return CloseReason.InternalError;
    }

    private async Task HandleAsync(JsonElement message, CancellationToken cancellationToken)
    {
        switch (Text(message, "type"))
        {
            case "connection_init":
                await InitialiseAsync(message, cancellationToken).ConfigureAwait(false);
                break;
            case "ping":
                await channel.SendAsync("pong", cancellationToken).ConfigureAwait(false);
                break;
            case "pong":
                break;
            case "subscribe":
                Subscribe(message, cancellationToken);
                break;
            case "complete":
                if (_operations.TryRemove(Id(message), out var operation))
                {
                    await CancelAsync(operation).ConfigureAwait(false);
                }

                break;
            default:
                throw new CloseException(CloseReason.BadMessage("Unknown message type"));
        }
    }

    private async Task InitialiseAsync(JsonElement message, CancellationToken cancellationToken)
    {
        if (_isInitialised)
        {
            throw new CloseException(CloseReason.TooManyInits);
        }

        _isInitialised = true;
        JsonElement? payload = message.TryGetProperty("payload", out var given) ? given : null;
        if (options.WebSockets.OnConnect is { } decide && !await decide(http, payload).ConfigureAwait(false))
        {
            throw new CloseException(CloseReason.Forbidden);
        }

        await channel.SendAsync("connection_ack", cancellationToken).ConfigureAwait(false);
        _isAcknowledged = true;
    }

    private void Subscribe(JsonElement message, CancellationToken cancellationToken)
    {
        if (!_isAcknowledged)
        {
            throw new CloseException(CloseReason.Unauthorized);
        }

        var id = Id(message);
        GraphQLHttpRequest request;
        try
        {
            request = _reader.Interpret(message.TryGetProperty("payload", out var payload) ? payload : default);
        }
        catch (BadRequestException exception)
        {
            throw new CloseException(CloseReason.BadMessage(exception.Message));
        }

        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (!_operations.TryAdd(id, cancellation))
        {
            cancellation.Dispose();
            throw new CloseException(CloseReason.Duplicate(id));
        }

        _ = RunOperationAsync(id, request, isOneTooMany: _operations.Count > options.WebSockets.MaxOperations, cancellation);
    }

    private async Task RunOperationAsync(string id, GraphQLHttpRequest request, bool isOneTooMany, CancellationTokenSource cancellation)
    {
        try
        {
            // Off the receive loop, so that a slow resolver doesn't keep the client from cancelling it.
            await Task.Yield();
            if (isOneTooMany)
            {
                await SendResultAsync(id, OperationRunner.Failed($"More than {options.WebSockets.MaxOperations} operations run on this connection.", ErrorCodes.BadRequest), cancellation).ConfigureAwait(false);
                return;
            }

            await using var scope = http.RequestServices.CreateAsyncScope();
            using var ticket = await gate.EnterAsync(cancellation.Token).ConfigureAwait(false);
            if (ticket is null)
            {
                await SendResultAsync(id, OperationRunner.Failed("As many requests run and wait as may; try again later.", ErrorCodes.ServerBusy), cancellation).ConfigureAwait(false);
                return;
            }

            await ExecuteAsync(id, request, scope.ServiceProvider, ticket, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client cancelled the operation or has gone: it expects nothing more.
        }
        catch (Exception exception)
        {
            _failure.TrySetResult(Failed(exception));
        }
        finally
        {
            Remove(id, cancellation);
            cancellation.Dispose();
        }
    }

    private async Task ExecuteAsync(string id, GraphQLHttpRequest request, IServiceProvider services, ExecutionTicket ticket, CancellationTokenSource cancellation)
    {
        ticket.WhenOverdue(() => SendResultAsync(id, runner.TimedOut(), cancellation));
        ExecutionResult result;
        try
        {
            result = await runner.RunAsync(request, http, services, AllowedOperations.All, cancellation.Token).ConfigureAwait(false);
        }
        finally
        {
            // A stream of events is no execution.
            ticket.Dispose();
        }

        await (ticket.TryClaim() ? SendResultAsync(id, result, cancellation) : ticket.AnsweredInstead).ConfigureAwait(false);
    }

    private async Task SendResultAsync(string id, ExecutionResult result, CancellationTokenSource cancellation)
    {
        var cancellationToken = cancellation.Token;
        if (result.Events is not null)
        {
            await foreach (var response in result.Events.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await channel.SendAsync("next", id, response.WriteTo, cancellationToken).ConfigureAwait(false);
            }
        }
        else if (result.HasData)
        {
            await channel.SendAsync("next", id, result.WriteTo, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            // An error ends the operation: nothing completes it after that, and its id is free again.
            Remove(id, cancellation);
            await channel.SendAsync("error", id, result.WriteErrorsTo, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (Remove(id, cancellation))
        {
            await channel.SendAsync("complete", id, null, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task CancelAsync(CancellationTokenSource operation)
    {
        try
        {
            await operation.CancelAsync().ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself a moment ago.
        }
    }

    private bool Remove(string id, CancellationTokenSource cancellation) =>
        _operations.TryRemove(KeyValuePair.Create(id, cancellation));

    private static string Id(JsonElement message) =>
        Text(message, "id") is { Length: > 0 } id ? id : throw new CloseException(CloseReason.BadMessage("Expected a message with an id"));

    private static string? Text(JsonElement message, string name)
    {
        if (!message.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new CloseException(CloseReason.BadMessage("Expected Unicode"));
        }
    }
}

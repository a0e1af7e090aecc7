using System.Buffers;
using AssetGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Writes responses as server-sent events, by the distinct-connections mode of the GraphQL over SSE protocol.</summary>
internal static class EventStreamWriter
{
    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(12);

    public static async Task WriteAsync(HttpContext http, ExecutionResult result)
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
        if (result.Events is null)
        {
            await NextAsync(http, result).ConfigureAwait(false);
        }
        else
        {
            await WriteEventsAsync(http, result.Events).ConfigureAwait(false);
        }

        http.Response.BodyWriter.Write("event: complete\ndata:\n\n"u8);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    private static async Task WriteEventsAsync(HttpContext http, IAsyncEnumerable<ExecutionResult> events)
    {
        var time = (TimeProvider?)http.RequestServices.GetService(typeof(TimeProvider)) ?? TimeProvider.System;
        await using var responses = events.GetAsyncEnumerator(http.RequestAborted);
        while (true)
        {
            var next = responses.MoveNextAsync().AsTask();

            while (!await EndsInTimeAsync(next, time).ConfigureAwait(false))
            {
                // Comments keep proxies from taking a quiet stream for a dead one.
                http.Response.BodyWriter.Write(":\n\n"u8);
                await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
            }

            if (!await next.ConfigureAwait(false))
            {
                return;
            }

            await NextAsync(http, responses.Current).ConfigureAwait(false);
        }
    }

    private static async Task<bool> EndsInTimeAsync(Task<bool> next, TimeProvider time)
    {
        if (next.IsCompleted)
        {
            return true;
        }

        using var settled = new CancellationTokenSource();
        var ended = await Task.WhenAny(next, Task.Delay(HeartbeatInterval, time, settled.Token)).ConfigureAwait(false) == next;
        await settled.CancelAsync().ConfigureAwait(false);
        return ended;
    }

    private static async Task NextAsync(HttpContext http, ExecutionResult response)
    {
        // The JSON has no line breaks of its own, so one data line holds it.
        var output = http.Response.BodyWriter;
        output.Write("event: next\ndata: "u8);
        response.WriteTo(output);
        output.Write("\n\n"u8);
        await output.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }
}

using System.Buffers;
using AssetGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Serves one endpoint by the GraphQL over HTTP specification.</summary>
internal sealed class GraphQLHttpHandler
{
    private const string Allowed = "GET, POST";

    private static readonly string[] PreflightHeaders =
        ["GraphQL-Require-Preflight", "GraphQL-Preflight", "X-Apollo-Operation-Name", "Apollo-Require-Preflight"];

    private readonly GraphQLServerOptions _options;
    private readonly RequestReader _reader;
    private readonly ExecutionGate _gate;
    private readonly OperationRunner _runner;
    private readonly BatchRunner _batches;
    private readonly WebSocketHandler _webSockets;

    public GraphQLHttpHandler(RequestExecutor executor, GraphQLServerOptions options)
    {
        _options = options;
        _reader = new RequestReader(options);
        _gate = new ExecutionGate(options, executor.ExecutionTimeout, executor.TimeProvider);
        _runner = new OperationRunner(executor, options);
        _batches = new BatchRunner(_runner, executor);
        _webSockets = new WebSocketHandler(_runner, _gate, options);
    }

    public async Task HandleAsync(HttpContext http)
    {
        if (_options.WebSockets.Enabled && http.WebSockets.IsWebSocketRequest)
        {
            await _webSockets.HandleAsync(http).ConfigureAwait(false);
            return;
        }

        var isGet = HttpMethods.IsGet(http.Request.Method);
        var format = ContentNegotiation.Choose(http.Request.Headers.Accept, isGet && _options.Html is not null);
        http.Response.Headers.Vary = "Accept";
        try
        {
            if (format is null)
            {
                throw new BadRequestException(
                    StatusCodes.Status406NotAcceptable,
                    "Nothing that the request accepts is served; expected application/graphql-response+json or application/json.");
            }

            if (format == ResponseFormat.Html)
            {
                await _options.Html!(http).ConfigureAwait(false);
                return;
            }

            await ServeAsync(http, format.Value, isGet).ConfigureAwait(false);
        }
        catch (BadRequestException exception)
        {
            var error = ErrorBuilder.New().SetMessage(exception.Message).SetCode(exception.Code).Build();
            var answerFormat = format is ResponseFormat.GraphQLResponse ? ResponseFormat.GraphQLResponse : ResponseFormat.Json;
            Write(http, answerFormat, exception.Status, ExecutionResult.FromRequestErrors([error]));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; there is nobody to answer.
        }
    }

    private async Task ServeAsync(HttpContext http, ResponseFormat format, bool isGet)
    {
        var (single, batch) = await ReadAsync(http, isGet).ConfigureAwait(false);
        if (batch is not null && format == ResponseFormat.EventStream)
        {
            throw new BadRequestException(StatusCodes.Status406NotAcceptable, "A batch is not answered as events; expected application/graphql-response+json or application/json.");
        }

        using var ticket = await _gate.EnterAsync(http.RequestAborted).ConfigureAwait(false) ?? throw Busy(http);
        await (batch is null ? ServeOneAsync(http, format, isGet, single!, ticket) : ServeBatchAsync(http, format, batch, ticket)).ConfigureAwait(false);
    }

    private async Task ServeOneAsync(HttpContext http, ResponseFormat format, bool isGet, GraphQLHttpRequest request, ExecutionTicket ticket)
    {
        ticket.WhenOverdue(() => AnswerInsteadAsync(http, format, isGet));
        ExecutionResult result;
        try
        {
            result = await _runner.RunAsync(request, http, new LazyServices(http), AllowedFor(format, isGet), http.RequestAborted).ConfigureAwait(false);
        }
        finally
        {
            // Writing to a slow reader, or a stream of events, is no execution.
            ticket.Dispose();
        }

        if (!ticket.TryClaim())
        {
            await ticket.AnsweredInstead.ConfigureAwait(false);
        }
        else if (format == ResponseFormat.EventStream)
        {
            await EventStreamWriter.WriteAsync(http, result).ConfigureAwait(false);
        }
        else
        {
            Write(http, format, Status(result, format, isGet), result);
        }
    }

    private async Task ServeBatchAsync(HttpContext http, ResponseFormat format, GraphQLHttpRequest[] batch, ExecutionTicket ticket)
    {
        var results = new ExecutionResult?[batch.Length];
        ticket.WhenOverdue(() => WriteBatchAsync(http, format, results, isInstead: true));
        try
        {
            await _batches.RunAsync(batch, results, http, AllowedFor(format, isGet: false)).ConfigureAwait(false);
        }
        finally
        {
            ticket.Dispose();
        }

        await (ticket.TryClaim() ? WriteBatchAsync(http, format, results, isInstead: false) : ticket.AnsweredInstead).ConfigureAwait(false);
    }

    /// <summary>Answers for an execution that goes on past its time-out. Nothing else touches the response meanwhile: the execution holds the request up.</summary>
    private async Task AnswerInsteadAsync(HttpContext http, ResponseFormat format, bool isGet)
    {
        CloseAfterwards(http);
        var result = _runner.TimedOut();
        if (format == ResponseFormat.EventStream)
        {
            await EventStreamWriter.WriteAsync(http, result).ConfigureAwait(false);
        }
        else
        {
            Write(http, format, Status(result, format, isGet), result);
        }

        await http.Response.CompleteAsync().ConfigureAwait(false);
    }

    private async Task WriteBatchAsync(HttpContext http, ResponseFormat format, ExecutionResult?[] results, bool isInstead)
    {
        if (isInstead)
        {
            CloseAfterwards(http);
        }

        WriteHead(http.Response, format, StatusCodes.Status200OK);
        var output = http.Response.BodyWriter;
        for (var i = 0; i < results.Length; i++)
        {
            output.Write(i == 0 ? "["u8 : ","u8);
            using var result = results[i] ?? _runner.TimedOut();
            result.WriteTo(output);
        }

        output.Write("]"u8);
        await output.FlushAsync(http.RequestAborted).ConfigureAwait(false);
        if (isInstead)
        {
            await http.Response.CompleteAsync().ConfigureAwait(false);
        }
    }

    /// <summary>A connection of HTTP/1 whose request is still held up can't take another, so the client is told not to send one.</summary>
    private static void CloseAfterwards(HttpContext http)
    {
        if (HttpProtocol.IsHttp11(http.Request.Protocol) || HttpProtocol.IsHttp10(http.Request.Protocol))
        {
            http.Response.Headers.Connection = "close";
        }
    }

    private static BadRequestException Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "1";
        return new BadRequestException(StatusCodes.Status503ServiceUnavailable, "As many requests run and wait as may; try again later.", ErrorCodes.ServerBusy);
    }

    private async ValueTask<GraphQLHttpBody> ReadAsync(HttpContext http, bool isGet)
    {
        if (HttpMethods.IsPost(http.Request.Method))
        {
            return await _reader.ReadBodyAsync(http.Request).ConfigureAwait(false);
        }

        if (!isGet || !_options.EnableGetRequests)
        {
            http.Response.Headers.Allow = _options.EnableGetRequests ? Allowed : HttpMethods.Post;
            throw new BadRequestException(StatusCodes.Status405MethodNotAllowed, $"The method {http.Request.Method} is not served; expected {(_options.EnableGetRequests ? "GET or POST" : "POST")}.");
        }

        var request = _reader.ReadQueryString(http.Request.Query);
        return !_options.RequirePreflightHeaderForGet || _runner.IsTrusted(request) || Array.Exists(PreflightHeaders, http.Request.Headers.ContainsKey)
            ? new GraphQLHttpBody(request, null)
            : throw new BadRequestException(StatusCodes.Status400BadRequest, $"A GET request needs the header \"{PreflightHeaders[0]}: 1\".");
    }

    private static AllowedOperations AllowedFor(ResponseFormat format, bool isGet)
    {
        var allowed = isGet ? AllowedOperations.Query : AllowedOperations.Query | AllowedOperations.Mutation;
        return format == ResponseFormat.EventStream ? allowed | AllowedOperations.Subscription : allowed;
    }

    private int Status(ExecutionResult result, ResponseFormat format, bool isGet)
    {
        var code = result.HasData ? null : result.Errors[0].Code;
        if (isGet && code == ErrorCodes.OperationNotAllowed)
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        if (format == ResponseFormat.Json)
        {
            return StatusCodes.Status200OK;
        }

        var isDraft = _options.StatusProfile == HttpStatusProfile.Draft2026;
        if (result.HasData)
        {
            return isDraft && result.Errors.Count > 0 ? 294 : StatusCodes.Status200OK;
        }

        return code switch
        {
            ErrorCodes.ExecutionTimeout => StatusCodes.Status503ServiceUnavailable,
            ErrorCodes.InternalServerError => StatusCodes.Status500InternalServerError,
            ErrorCodes.ParseFailed => StatusCodes.Status400BadRequest,
            _ => isDraft ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest,
        };
    }

    private static void Write(HttpContext http, ResponseFormat format, int status, ExecutionResult result)
    {
        WriteHead(http.Response, format, status);
        // Not flushed here: the server sends what was written together with the end of the response, which saves a packet.
        using (result)
        {
            result.WriteTo(http.Response.BodyWriter);
        }
    }

    private static void WriteHead(HttpResponse response, ResponseFormat format, int status)
    {
        response.StatusCode = status;
        response.ContentType = ContentNegotiation.ContentType(format);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (status == StatusCodes.Status405MethodNotAllowed && response.Headers.Allow.Count == 0)
        {
            response.Headers.Allow = HttpMethods.Post;
        }
    }
}

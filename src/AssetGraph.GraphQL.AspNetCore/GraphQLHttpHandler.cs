using AssetGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Serves one endpoint by the GraphQL over HTTP specification.</summary>
internal sealed class GraphQLHttpHandler(RequestExecutor executor, GraphQLServerOptions options)
{
    private const string Allowed = "GET, POST";

    private static readonly string[] PreflightHeaders =
        ["GraphQL-Require-Preflight", "GraphQL-Preflight", "X-Apollo-Operation-Name", "Apollo-Require-Preflight"];

    private readonly RequestReader _reader = new(options);
    private readonly WebSocketHandler _webSockets = new(executor, options);

    public async Task HandleAsync(HttpContext http)
    {
        if (options.WebSockets.Enabled && http.WebSockets.IsWebSocketRequest)
        {
            await _webSockets.HandleAsync(http).ConfigureAwait(false);
            return;
        }

        var isGet = HttpMethods.IsGet(http.Request.Method);
        var format = ContentNegotiation.Choose(http.Request.Headers.Accept, isGet && options.Html is not null);
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
                await options.Html!(http).ConfigureAwait(false);
                return;
            }

            await ServeAsync(http, format.Value, isGet).ConfigureAwait(false);
        }
        catch (BadRequestException exception)
        {
            var error = ErrorBuilder.New().SetMessage(exception.Message).SetCode(ErrorCodes.BadRequest).Build();
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
        var request = await ReadAsync(http, isGet).ConfigureAwait(false);
        var result = await executor.ExecuteAsync(
            new GraphQLRequest(request.Query)
            {
                OperationName = request.OperationName,
                Variables = request.Variables,
                Services = new LazyServices(http),
                ContextData = options.ContextData?.Invoke(http),
                AllowIntrospection = options.AllowIntrospection?.Invoke(http),
                AllowedOperations = AllowedFor(format, isGet),
                ReportCost = http.Request.Headers["GraphQL-Cost"] == "report",
            },
            http.RequestAborted).ConfigureAwait(false);
        if (format == ResponseFormat.EventStream)
        {
            await EventStreamWriter.WriteAsync(http, result).ConfigureAwait(false);
            return;
        }

        Write(http, format, Status(result, format, isGet), result);
    }

    private async ValueTask<GraphQLHttpRequest> ReadAsync(HttpContext http, bool isGet)
    {
        if (HttpMethods.IsPost(http.Request.Method))
        {
            return await _reader.ReadBodyAsync(http.Request).ConfigureAwait(false);
        }

        if (!isGet || !options.EnableGetRequests)
        {
            http.Response.Headers.Allow = options.EnableGetRequests ? Allowed : HttpMethods.Post;
            throw new BadRequestException(StatusCodes.Status405MethodNotAllowed, $"The method {http.Request.Method} is not served; expected {(options.EnableGetRequests ? "GET or POST" : "POST")}.");
        }

        if (options.RequirePreflightHeaderForGet && !Array.Exists(PreflightHeaders, http.Request.Headers.ContainsKey))
        {
            throw new BadRequestException(StatusCodes.Status400BadRequest, $"A GET request needs the header \"{PreflightHeaders[0]}: 1\".");
        }

        return _reader.ReadQueryString(http.Request.Query);
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

        var isDraft = options.StatusProfile == HttpStatusProfile.Draft2026;
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
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = ContentNegotiation.ContentType(format);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (status == StatusCodes.Status405MethodNotAllowed && response.Headers.Allow.Count == 0)
        {
            response.Headers.Allow = HttpMethods.Post;
        }

        using (result)
        {
            result.WriteTo(response.BodyWriter);
        }

        // Not flushed here: the server sends what was written together with the end of the response, which saves a packet.
    }
}

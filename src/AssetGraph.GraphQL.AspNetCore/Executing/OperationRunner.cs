using AssetGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Runs requests, whatever transport they came by: finds the document, hands it to the engine, and tells telemetry.</summary>
internal sealed class OperationRunner(RequestExecutor executor, GraphQLServerOptions options)
{
    private readonly DocumentFinder _documents = new(options.PersistedOperations);

    /// <summary>Says whether what the request runs was registered by the application itself.</summary>
    public bool IsTrusted(GraphQLHttpRequest request) => _documents.IsTrusted(request);

    /// <summary>What a request is answered that ran out of time and would not end.</summary>
    public ExecutionResult TimedOut() => Failed(
        $"The request took longer than {executor.ExecutionTimeout.TotalSeconds:0.###} seconds and was given up.", ErrorCodes.ExecutionTimeout);

    /// <summary>A response without data.</summary>
    public static ExecutionResult Failed(string message, string code) =>
        ExecutionResult.FromRequestErrors([ErrorBuilder.New().SetMessage(message).SetCode(code).Build()]);

    /// <summary>Runs one request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="http">The HTTP request, or that of the handshake.</param>
    /// <param name="services">Where resolvers take their services from.</param>
    /// <param name="allowed">The kinds of operation that the transport serves.</param>
    /// <param name="cancellationToken">Gives the request up.</param>
    public ValueTask<ExecutionResult> RunAsync(
        GraphQLHttpRequest request, HttpContext http, IServiceProvider services, AllowedOperations allowed, CancellationToken cancellationToken)
    {
        var document = _documents.FindAsync(request, cancellationToken);
        return document.IsCompletedSuccessfully
            ? RunAsync(document.Result, request, http, services, allowed, cancellationToken)
            : AwaitedAsync(document);

        async ValueTask<ExecutionResult> AwaitedAsync(ValueTask<FoundDocument> found) =>
            await RunAsync(await found.ConfigureAwait(false), request, http, services, allowed, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<ExecutionResult> RunAsync(
        FoundDocument document, GraphQLHttpRequest request, HttpContext http, IServiceProvider services, AllowedOperations allowed, CancellationToken cancellationToken)
    {
        if (document.Error is { } error)
        {
            return new(ExecutionResult.FromRequestErrors([error]));
        }

        var prepared = new GraphQLRequest(document.Text!)
        {
            OperationName = request.OperationName,
            Variables = request.Variables,
            Services = services,
            ContextData = options.ContextData?.Invoke(http),
            AllowIntrospection = options.AllowIntrospection?.Invoke(http),
            AllowedOperations = allowed,
            ReportCost = http.Request.Headers["GraphQL-Cost"] == "report",
        };
        var running = GraphQLTelemetry.IsListenedTo
            ? new ValueTask<ExecutionResult>(GraphQLTelemetry.RunAsync(executor, prepared, options.IncludeDocumentInTelemetry, cancellationToken))
            : new ValueTask<ExecutionResult>(executor.ExecuteAsync(prepared, cancellationToken));
        return document.IdToRegister is null ? running : RegisterAsync(running, document);
    }

    private async ValueTask<ExecutionResult> RegisterAsync(ValueTask<ExecutionResult> running, FoundDocument document)
    {
        var result = await running.ConfigureAwait(false);
        if (result.HasData || result.Events is not null)
        {
            _documents.Register(document);
        }

        return result;
    }
}

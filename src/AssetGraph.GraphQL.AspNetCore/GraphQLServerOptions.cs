using Microsoft.AspNetCore.Http;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>How an endpoint serves GraphQL over HTTP.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>Whether queries may come by GET; true by default. Mutations never may.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>
    /// Whether a GET request needs a header that a browser doesn't send to another site without asking first:
    /// <c>GraphQL-Require-Preflight</c>, <c>GraphQL-Preflight</c>, <c>X-Apollo-Operation-Name</c> or <c>Apollo-Require-Preflight</c>; false by default.
    /// A GET that names a trusted document needs none, and JSON by POST is always asked for first.
    /// </summary>
    public bool RequirePreflightHeaderForGet { get; set; }

    /// <summary>The largest body in bytes; more is answered with 413. 1 MiB by default.</summary>
    public int MaxRequestBodySize { get; set; } = 1024 * 1024;

    /// <summary>How deep the JSON of a request may be nested; 64 by default.</summary>
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>The status codes; those of the audits by default.</summary>
    public HttpStatusProfile StatusProfile { get; set; } = HttpStatusProfile.Audited2025;

    /// <summary>Whether a JSON array of requests is served, one after the other, with an array of answers in the same order; false by default.</summary>
    public bool EnableBatching { get; set; }

    /// <summary>How many requests a batch may hold; 10 by default.</summary>
    public int MaxBatchSize { get; set; } = 10;

    /// <summary>How many requests may execute at once, over HTTP and WebSockets together; more wait. 64 by default, at least 1.</summary>
    public int MaxConcurrentExecutions { get; set; } = 64;

    /// <summary>How many requests may wait for their turn; more are answered with 503. 256 by default, 0 for none.</summary>
    public int MaxQueuedExecutions { get; set; } = 256;

    /// <summary>How long a request may wait for its turn, before it is answered with 503; 10 seconds by default.</summary>
    public TimeSpan QueueTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Documents that clients name instead of sending.</summary>
    public PersistedOperationOptions PersistedOperations { get; } = new();

    /// <summary>Whether spans hold the document as <c>graphql.document</c>; false by default, because its literals may be about people.</summary>
    public bool IncludeDocumentInTelemetry { get; set; }

    /// <summary>Serves a page, such as an editor for queries, to a browser that asks for HTML by GET; null (the default) serves none.</summary>
    public RequestDelegate? Html { get; set; }

    /// <summary>How WebSockets are served.</summary>
    public GraphQLWebSocketOptions WebSockets { get; } = new();

    /// <summary>Values that resolvers reach by the context of their request, such as who asks; null (the default) for none.</summary>
    public Func<HttpContext, IReadOnlyDictionary<string, object?>?>? ContextData { get; set; }

    /// <summary>Whether a request may ask for the schema; null (the default) leaves it to the executor's options.</summary>
    public Func<HttpContext, bool>? AllowIntrospection { get; set; }
}

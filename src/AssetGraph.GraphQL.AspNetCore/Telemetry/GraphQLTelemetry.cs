using System.Diagnostics;
using System.Diagnostics.Metrics;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>
/// What the transport tells of operations: spans by OpenTelemetry's semantic conventions for GraphQL servers, and metrics, both under
/// <see cref="SourceName"/>. Where nobody listens nothing is made.
/// </summary>
/// <remarks>
/// No variables and no results are told. The operation's name is the client's choice and unbounded, so it stands in spans only; the document, which may
/// hold literals about people, only where <see cref="GraphQLServerOptions.IncludeDocumentInTelemetry"/> is set.
/// </remarks>
public static class GraphQLTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>: <c>AddSource</c> and <c>AddMeter</c> take it.</summary>
    public const string SourceName = "AssetGraph.GraphQL";

    private const string OperationTypeKey = "graphql.operation.type";
    private const string OperationNameKey = "graphql.operation.name";
    private const string DocumentKey = "graphql.document";
    private const string ErrorTypeKey = "error.type";
    private const int LongestName = 100;

    private static readonly ActivitySource Source = new(SourceName);
    private static readonly Meter Meter = new(SourceName);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "graphql.server.operation.duration",
        "s",
        "How long operations took, from the document to the result; of a subscription, until its stream was there.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });

    private static readonly UpDownCounter<long> Active =
        Meter.CreateUpDownCounter<long>("graphql.server.active_operations", "{operation}", "How many operations run.");

    private static readonly Counter<long> Errors =
        Meter.CreateCounter<long>("graphql.server.errors", "{error}", "How many errors responses held.");

    internal static bool IsListenedTo => Source.HasListeners() || Duration.Enabled || Active.Enabled || Errors.Enabled;

    internal static async Task<ExecutionResult> RunAsync(
        RequestExecutor executor, GraphQLRequest request, bool includeDocument, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        using var span = Source.StartActivity("GraphQL Operation", ActivityKind.Server);
        string? operation = null;
        var observed = request with
        {
            OperationSelected = (type, name) =>
            {
                operation = NameOf(type);
                Describe(span, operation, name);
            },
        };
        if (includeDocument)
        {
            span?.SetTag(DocumentKey, request.Query);
        }

        Active.Add(1);
        string? failure = null;
        try
        {
            var result = await executor.ExecuteAsync(observed, cancellationToken).ConfigureAwait(false);
            failure = Count(result, operation);
            return result;
        }
        catch (Exception exception)
        {
            failure = exception.GetType().FullName;
            throw;
        }
        finally
        {
            Active.Add(-1);
            if (failure is not null)
            {
                span?.SetTag(ErrorTypeKey, failure);
                span?.SetStatus(ActivityStatusCode.Error);
            }

            Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, Tags(operation, failure));
        }
    }

    /// <summary>Counts the errors of a result.</summary>
    /// <returns>The code of the first; null where there is none.</returns>
    private static string? Count(ExecutionResult result, string? operation)
    {
        foreach (var error in result.Errors)
        {
            Errors.Add(1, Tags(operation, CodeOf(error)));
        }

        return result.Errors.Count == 0 ? null : CodeOf(result.Errors[0]);
    }

    private static string CodeOf(IError error) => error.Code ?? "_OTHER";

    private static void Describe(Activity? span, string operation, string? name)
    {
        if (span is null)
        {
            return;
        }

        span.DisplayName = operation;
        span.SetTag(OperationTypeKey, operation);
        if (name is not null)
        {
            span.SetTag(OperationNameKey, name.Length <= LongestName ? name : name[..LongestName]);
        }
    }

    private static TagList Tags(string? operation, string? failure)
    {
        var tags = default(TagList);
        if (operation is not null)
        {
            tags.Add(OperationTypeKey, operation);
        }

        if (failure is not null)
        {
            tags.Add(ErrorTypeKey, failure);
        }

        return tags;
    }

    private static string NameOf(OperationType type) => type switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}

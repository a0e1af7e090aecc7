using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AssetGraph.GraphQL.AspNetCore.Tests;

/// <summary>Spans and metrics. Other tests run beside these ones, so each looks at what bears its own mark only.</summary>
public sealed class TelemetryTests
{
    [Theory]
    [InlineData("query Mine { hello }", "query", "Mine", null)]
    [InlineData("{ hello }", "query", null, null)]
    [InlineData("mutation M { poke }", "mutation", "M", null)]
    [InlineData("{ fail }", "query", null, "INTERNAL_SERVER_ERROR")]
    [InlineData("{ unknown }", null, null, "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{", null, null, "GRAPHQL_PARSE_FAILED")]
    public async Task An_operation_is_a_span_by_the_semantic_conventions(string query, string? type, string? name, string? error)
    {
        using var listening = new SpanListener();
        await using var server = await Server.StartAsync(listening.UnderOwnRoot);
        await server.PostAsync($$$"""{"query":"{{{query}}}","variables":{"x":"personal"} }""");

        var span = Assert.Single(listening.Spans);
        Assert.Equal(type ?? "GraphQL Operation", span.DisplayName);
        Assert.Equal(ActivityKind.Server, span.Kind);
        Assert.Equal(type, span.GetTagItem("graphql.operation.type"));
        Assert.Equal(name, span.GetTagItem("graphql.operation.name"));
        Assert.Equal(error, span.GetTagItem("error.type"));
        Assert.Equal(error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error, span.Status);
        Assert.Null(span.GetTagItem("graphql.document"));
        Assert.DoesNotContain(span.TagObjects, tag => $"{tag.Value}".Contains("personal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_document_is_told_where_that_is_asked_for()
    {
        using var listening = new SpanListener();
        await using var server = await Server.StartAsync(options =>
        {
            listening.UnderOwnRoot(options);
            options.IncludeDocumentInTelemetry = true;
        });
        await server.PostAsync("""{"query":"{ hello }"}""");
        Assert.Equal("{ hello }", Assert.Single(listening.Spans).GetTagItem("graphql.document"));
    }

    [Fact]
    public async Task Durations_running_operations_and_errors_are_measured()
    {
        // A code of its own tells the measurements of this test from those of others.
        const string Code = "TELEMETRY_TEST";
        var measurements = new ConcurrentQueue<(string Name, double Value, string? Type, string? Error)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == GraphQLTelemetry.SourceName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
        await using var server = await Server.StartAsync(extend: graphQL => graphQL.AddResolver("Query", "fail", _ => throw new Execution.GraphQLException("no", Code)));
        await server.PostAsync("""{"query":"query Mine { fail }"}""");

        var own = measurements.Where(m => m.Error == Code).ToArray();
        Assert.Equal(["graphql.server.errors", "graphql.server.operation.duration"], own.Select(m => m.Name).Order(StringComparer.Ordinal));
        Assert.All(own, m => Assert.Equal("query", m.Type));
        Assert.All(own, m => Assert.True(m.Value > 0));
        Assert.Contains(measurements, m => m.Name == "graphql.server.active_operations" && m.Value == 1);
        Assert.Contains(measurements, m => m.Name == "graphql.server.active_operations" && m.Value == -1);

        void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            string? type = null, error = null;
            foreach (var tag in tags)
            {
                type = tag.Key == "graphql.operation.type" ? (string?)tag.Value : type;
                error = tag.Key == "error.type" ? (string?)tag.Value : error;
            }

            measurements.Enqueue((instrument.Name, value, type, error));
        }
    }

    /// <summary>Keeps the spans of one server.</summary>
    private sealed class SpanListener : IDisposable
    {
        private readonly ConcurrentQueue<Activity> _all = new();
        private readonly Activity _root = new("test");
        private readonly ActivityListener _listener;

        public SpanListener()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == GraphQLTelemetry.SourceName,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = _all.Enqueue,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public IEnumerable<Activity> Spans => _all.Where(span => span.TraceId == _root.TraceId);

        /// <summary>Puts what the server does for its one request under a root that no other test has.</summary>
        public void UnderOwnRoot(GraphQLServerOptions options) => options.ContextData = _ =>
        {
            _root.Start();
            return null;
        };

        public void Dispose() => _listener.Dispose();
    }
}

using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// Speaks Neo4j's HTTP Query API: a bounded number of requests at once, reads repeated where that may help, a server that is away not asked again for a
/// moment, a statement that is given up ended on the server too.
/// </summary>
internal sealed class QueryApiClient : IDisposable
{
    private const int MostRepeats = 6;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AwayFor = TimeSpan.FromSeconds(1);

    // Neo4j refuses everybody for 5 seconds after the third wrong password; asking again at once would keep that up for ever.
    private static readonly TimeSpan DeniedFor = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TerminateTimeout = TimeSpan.FromSeconds(2);
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient http;
    private readonly Neo4jStoreOptions options;
    private readonly TimeProvider time;
    private readonly string path;
    private readonly SemaphoreSlim places;
    private readonly ResiliencePipeline repeating;
    private readonly ResiliencePipeline guarded;
    private string? bookmarks;
    private (QueryApiException Failure, DateTimeOffset Until)? denied;

    /// <summary>A client of the server that <paramref name="options"/> names; it connects at the first request.</summary>
    internal QueryApiClient(Neo4jStoreOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        path = $"db/{options.Database}/query/v2";
        Where = $"Neo4j database '{options.Database}' at {options.Uri.GetLeftPart(UriPartial.Authority)}";
        http = new HttpClient(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = options.MaxConcurrentRequests + 2,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            ConnectTimeout = options.ConnectTimeout,
            // A redirect would carry the password somewhere else.
            AllowAutoRedirect = false,
        })
        {
            BaseAddress = new Uri(options.Uri.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        places = new SemaphoreSlim(options.MaxConcurrentRequests);
        repeating = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<QueryApiException>(e => e.Failure is Failure.Transient or Failure.NotSent or Failure.Lost),
                MaxRetryAttempts = MostRepeats,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                MaxDelay = LongestDelay,
            })
            .Build();
        guarded = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<QueryApiException>(e => e.Failure is Failure.NotSent or Failure.Lost or Failure.Silent),
                FailureRatio = 0.9,
                MinimumThroughput = 2,
                SamplingDuration = TimeSpan.FromSeconds(10),
                BreakDuration = AwayFor,
            })
            .Build();
    }

    /// <summary>The server and database as errors name them, without user and password.</summary>
    internal string Where { get; }

    /// <summary>The server's version as it tells everybody, or null where it does not.</summary>
    internal async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        using var answer = await repeating.ExecuteAsync(async token => await SendAsync(HttpMethod.Get, "", null, AnswerEnd.Status, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return answer.Root.ValueKind == JsonValueKind.Object && answer.Root.TryGetProperty("neo4j_version", out var version) ? version.GetString() : null;
    }

    /// <summary>The answer to a statement that only reads. The server refuses one that writes.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="cancellationToken">Gives it up, here and on the server.</param>
    /// <param name="within">A shorter time-out than the options', for what a server in order answers at once.</param>
    internal Task<QueryAnswer> ReadAsync(CypherStatement statement, CancellationToken cancellationToken, TimeSpan? within = null) => RunAsync(statement, "READ", cancellationToken, within);

    /// <summary>Runs a statement in a transaction of its own. It may be sent twice, so that doing it twice must be the same as doing it once.</summary>
    internal Task<QueryAnswer> RepeatableAsync(CypherStatement statement, CancellationToken cancellationToken) => RunAsync(statement, "WRITE", cancellationToken);

    /// <summary>Opens a transaction with its first statement. A failure before the commit leaves nothing behind.</summary>
    internal async Task<(QueryTransaction Transaction, QueryAnswer Answer)> BeginAsync(CypherStatement first, CancellationToken cancellationToken)
    {
        string? affinity = null;
        var answer = await SendAsync(HttpMethod.Post, path + "/tx", mark => Body(mark, first, "WRITE", Volatile.Read(ref bookmarks)), AnswerEnd.Transaction, cancellationToken, header => affinity = header).ConfigureAwait(false);
        var id = answer.Root.GetProperty("transaction").GetProperty("id").GetString()!;
        return (new QueryTransaction(this, $"{path}/tx/{Uri.EscapeDataString(id)}", affinity), answer);
    }

    internal Task<QueryAnswer> InTransactionAsync(string transactionPath, string? affinity, CypherStatement statement, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, transactionPath, mark => Body(mark, statement, null, null), AnswerEnd.Transaction, cancellationToken, affinity: affinity);

    internal async Task CommitAsync(string transactionPath, string? affinity, CypherStatement last)
    {
        // Not to be cancelled: from here on only the server knows how it ends.
        using var answer = await SendAsync(HttpMethod.Post, transactionPath + "/commit", mark => Body(mark, last, null, null), AnswerEnd.Bookmarks, CancellationToken.None, affinity: affinity).ConfigureAwait(false);
        Remember(answer);
    }

    internal async Task RollbackAsync(string transactionPath, string? affinity, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Delete, transactionPath, null, AnswerEnd.Status, cancellationToken, affinity: affinity).ConfigureAwait(false);
    }

    public void Dispose() => http.Dispose();

    private async Task<QueryAnswer> RunAsync(CypherStatement statement, string accessMode, CancellationToken cancellationToken, TimeSpan? within = null)
    {
        var answer = await repeating.ExecuteAsync(
            async token =>
            {
                var known = Volatile.Read(ref bookmarks);
                try
                {
                    return await SendAsync(HttpMethod.Post, path, mark => Body(mark, statement, accessMode, known), AnswerEnd.Bookmarks, token, within: within).ConfigureAwait(false);
                }
                catch (QueryApiException e) when (known is not null && ServerCodes.IsAboutBookmarks(e.Code))
                {
                    // The database was put back to an earlier state: what we remember of it will never come.
                    Interlocked.CompareExchange(ref bookmarks, null, known);
                    throw new QueryApiException(Failure.Transient, e.Code, e.What, e.ServerMessage, e);
                }
            },
            cancellationToken).ConfigureAwait(false);
        if (accessMode == "WRITE")
        {
            Remember(answer);
        }
        return answer;
    }

    private void Remember(QueryAnswer answer) => Volatile.Write(ref bookmarks, answer.Root.GetProperty("bookmarks").GetRawText());

    private static ArrayBufferWriter<byte> Body(string mark, CypherStatement statement, string? accessMode, string? bookmarks)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, PlainJson.Options);
        writer.WriteStartObject();
        writer.WriteString("statement", mark + statement.Text);
        if (statement.Parameters is { } parameters)
        {
            writer.WriteStartObject("parameters");
            parameters(writer);
            writer.WriteEndObject();
        }
        if (accessMode is not null)
        {
            writer.WriteString("accessMode", accessMode);
        }
        if (bookmarks is not null)
        {
            writer.WritePropertyName("bookmarks");
            writer.WriteRawValue(bookmarks, skipInputValidation: true);
        }
        writer.WriteEndObject();
        writer.Flush();
        return buffer;
    }

    private async Task<QueryAnswer> SendAsync(
        HttpMethod method,
        string target,
        Func<string, ArrayBufferWriter<byte>>? body,
        AnswerEnd end,
        CancellationToken cancellationToken,
        Action<string?>? onAffinity = null,
        string? affinity = null,
        TimeSpan? within = null)
    {
        var limit = within < options.StatementTimeout ? within.Value : options.StatementTimeout;
        if (denied is { } refusal && time.GetUtcNow() < refusal.Until)
        {
            throw refusal.Failure;
        }
        await places.WaitAsync(cancellationToken).ConfigureAwait(false);
        var mark = StatementMark.Take();
        try
        {
            return await guarded.ExecuteAsync(
                async token => await AttemptAsync(method, target, body?.Invoke(mark), mark, end, limit, onAffinity, affinity, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenCircuitException e)
        {
            throw new QueryApiException(Failure.Away, null, "the server was found away a moment ago", innerException: e);
        }
        catch (QueryApiException e) when (e.Code is "Neo.ClientError.Security.Unauthorized" or ServerCodes.AuthenticationRateLimit or "Neo.ClientError.Security.CredentialsExpired")
        {
            denied = (e, time.GetUtcNow() + DeniedFor);
            throw;
        }
        finally
        {
            StatementMark.Return(mark);
            places.Release();
        }
    }

    private async Task<QueryAnswer> AttemptAsync(
        HttpMethod method,
        string target,
        ArrayBufferWriter<byte>? body,
        string mark,
        AnswerEnd end,
        TimeSpan limit,
        Action<string?>? onAffinity,
        string? affinity,
        CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var request = new HttpRequestMessage(method, target);
        if (body is not null)
        {
            request.Content = new ReadOnlyMemoryContent(body.WrittenMemory) { Headers = { ContentType = Json } };
        }
        if (affinity is not null)
        {
            request.Headers.TryAddWithoutValidation("neo4j-cluster-affinity", affinity);
        }
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            onAffinity?.Invoke(response.Headers.TryGetValues("neo4j-cluster-affinity", out var values) ? values.First() : null);
            return QueryAnswer.Of(response.StatusCode, await AnswerBody.ReadAsync(response.Content, either.Token).ConfigureAwait(false), end);
        }
        catch (OperationCanceledException e)
        {
            if (!either.IsCancellationRequested)
            {
                throw new QueryApiException(Failure.NotSent, null, "no connection could be made within the time-out", innerException: e);
            }
            if (body is not null)
            {
                await TerminateAsync(mark).ConfigureAwait(false);
            }
            cancellationToken.ThrowIfCancellationRequested();
            throw new QueryApiException(Failure.Silent, null, string.Create(CultureInfo.InvariantCulture, $"the server did not answer within {limit.TotalSeconds:0.###} s"), innerException: e);
        }
        catch (HttpRequestException e)
        {
            throw e.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => new QueryApiException(Failure.NotSent, null, "there is no server of this name", innerException: e),
                HttpRequestError.SecureConnectionError => new QueryApiException(Failure.Refused, null, "no secure connection could be made: its certificate is not trusted, or it speaks no TLS", innerException: e),
                HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => new QueryApiException(Failure.NotSent, null, "the server can't be reached", innerException: e),
                _ => new QueryApiException(Failure.Lost, null, "the connection was lost", innerException: e),
            };
        }
        catch (IOException e)
        {
            throw new QueryApiException(Failure.Lost, null, "the connection was lost", innerException: e);
        }
    }

    /// <summary>A closed connection does not stop a statement: the server goes on until it is told. Where it can't be told, there is nothing more to do.</summary>
    private async Task TerminateAsync(string mark)
    {
        using var timeout = new CancellationTokenSource(TerminateTimeout);
        var body = Body("", new CypherStatement(CypherFile.Store("terminate"), w => w.WriteString("mark", mark)), null, null);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ReadOnlyMemoryContent(body.WrittenMemory) { Headers = { ContentType = Json } } };
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, timeout.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException or IOException)
        {
            // The server is away; what it was doing ends with it, or with its own time limit.
        }
    }
}

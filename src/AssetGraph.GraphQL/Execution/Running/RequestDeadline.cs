namespace AssetGraph.GraphQL.Execution;

/// <summary>
/// The token of one request: cancelled when the caller gives up or the time is over. Sources with their timers are used again, for most requests
/// end long before their time.
/// </summary>
internal sealed class RequestDeadline : IDisposable
{
    [ThreadStatic]
    private static CancellationTokenSource? spare;

    private readonly CancellationTokenSource _source;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenRegistration _registration;
    private readonly bool _isReusable;

    public RequestDeadline(RequestOptions options, CancellationToken caller)
    {
        _caller = caller;
        _isReusable = ReferenceEquals(options.TimeProvider, TimeProvider.System);
        if (_isReusable)
        {
            _source = spare ?? new CancellationTokenSource();
            spare = null;
            _source.CancelAfter(options.ExecutionTimeout);
        }
        else
        {
            _source = new CancellationTokenSource(options.ExecutionTimeout, options.TimeProvider);
        }

        _registration = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Whether the time is over, and not the caller gone.</summary>
    public bool IsOver => _source.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <summary>Whether the request came to its end, so that nobody holds the token any more.</summary>
    public bool IsCompleted { private get; set; }

    public void Dispose()
    {
        _registration.Dispose();
        if (_isReusable && IsCompleted && spare is null && _source.TryReset())
        {
            spare = _source;
        }
        else
        {
            _source.Dispose();
        }
    }
}

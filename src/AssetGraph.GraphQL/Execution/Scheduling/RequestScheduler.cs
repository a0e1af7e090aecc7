namespace AssetGraph.GraphQL.Execution;

/// <summary>
/// Runs the work of one request on one thread at a time. Continuations of asynchronous resolvers come back here (it is the
/// synchronisation context in which they run), so the moment at which nothing more can run without waiting is known for
/// certain: only then are the collected batches of data loaders sent, one batch a loader and level.
/// </summary>
internal sealed class RequestScheduler : SynchronizationContext
{
    private readonly Lock _gate = new();
    private Queue<(SendOrPostCallback Callback, object? State)>? _work;
    private List<LoaderBatch>? _batches;
    private List<LoaderBatch>? _spare;
    private TaskCompletionSource? _wakeUp;
    private bool _closed;

    public override SynchronizationContext CreateCopy() => this;

    public override void Post(SendOrPostCallback d, object? state)
    {
        TaskCompletionSource? wakeUp;
        lock (_gate)
        {
            if (_closed)
            {
                // The request was given up, but what a resolver still has to clean up must run somewhere.
                ThreadPool.UnsafeQueueUserWorkItem(item => item.d(item.state), (d, state), preferLocal: false);
                return;
            }

            (_work ??= new()).Enqueue((d, state));
            wakeUp = _wakeUp;
            _wakeUp = null;
        }

        wakeUp?.SetResult();
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        ArgumentNullException.ThrowIfNull(d);
        if (Current != this)
        {
            throw new NotSupportedException("Blocking on the work of a GraphQL request isn't supported: await it.");
        }

        d(state);
    }

    /// <summary>Asks for a batch to be sent once no synchronous work is left.</summary>
    public void Schedule(LoaderBatch batch)
    {
        TaskCompletionSource? wakeUp;
        lock (_gate)
        {
            (_batches ??= []).Add(batch);
            wakeUp = _wakeUp;
            _wakeUp = null;
        }

        wakeUp?.SetResult();
    }

    /// <summary>Runs an action with this scheduler as the current synchronisation context.</summary>
    public void Run<TState>(Action<TState> action, TState state)
    {
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            action(state);
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
    }

    /// <summary>Runs queued work and sends batches until nothing is left that can run at once.</summary>
    public void Drain() => Run(static self => self.DrainCore(), this);

    /// <summary>Waits until there is work again.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public async ValueTask WaitForWorkAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource wakeUp;
        lock (_gate)
        {
            if (_work is { Count: > 0 } || _batches is { Count: > 0 })
            {
                return;
            }

            _wakeUp = wakeUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        await wakeUp.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the scheduler: what is posted from now on runs on the thread pool.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _batches = null;
            while (_work is not null && _work.TryDequeue(out var item))
            {
                ThreadPool.UnsafeQueueUserWorkItem(work => work.Callback(work.State), item, preferLocal: false);
            }
        }
    }

    private void DrainCore()
    {
        while (true)
        {
            if (TryTakeWork(out var callback, out var state))
            {
                callback!(state);
            }
            else if (TakeBatches() is { } batches)
            {
                foreach (var batch in batches)
                {
                    batch.Dispatch();
                }

                batches.Clear();
                _spare = batches;
            }
            else
            {
                return;
            }
        }
    }

    private bool TryTakeWork(out SendOrPostCallback? callback, out object? state)
    {
        lock (_gate)
        {
            if (_work is not null && _work.TryDequeue(out var item))
            {
                (callback, state) = item;
                return true;
            }
        }

        callback = null;
        state = null;
        return false;
    }

    private List<LoaderBatch>? TakeBatches()
    {
        lock (_gate)
        {
            if (_batches is not { Count: > 0 } batches)
            {
                return null;
            }

            _batches = _spare;
            _spare = null;
            return batches;
        }
    }
}

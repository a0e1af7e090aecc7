namespace AssetGraph.GraphQL.Resolvers;

/// <summary>
/// Loads many values at once that resolvers ask for one by one. There is one instance a request; it asks for a key only once,
/// and sends what was collected when no resolver can go on without it, so N parents make one batch a level.
/// </summary>
/// <typeparam name="TKey">What names a value. Equality is that of <see cref="EqualityComparer{T}.Default"/>.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
/// <remarks>Safe for use by several threads. Outside a request (in a unit test, say) each call is a batch of its own.</remarks>
public abstract class BatchDataLoader<TKey, TValue> : DataLoader
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> _cache = [];
    private List<TKey> _pending = [];

    /// <summary>The largest number of keys that one call of <see cref="LoadBatchAsync"/> is given; more keys make more calls. 1024 by default.</summary>
    protected virtual int MaxBatchSize => 1024;

    /// <summary>Loads one value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Gives up waiting; the batch goes on for the others.</param>
    /// <returns>The value; null (the default of <typeparamref name="TValue"/>) where the batch had none for the key.</returns>
    /// <exception cref="Exception">Whatever the batch, or <see cref="Fail"/> for this key, threw.</exception>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        Task<TValue?> task;
        bool mustDispatch;
        lock (_gate)
        {
            mustDispatch = Enqueue(key, out task);
        }

        if (mustDispatch)
        {
            Schedule();
        }

        return cancellationToken.CanBeCanceled && cancellationToken != RequestAborted ? task.WaitAsync(cancellationToken) : task;
    }

    /// <summary>Loads several values.</summary>
    /// <param name="keys">The keys; may be empty and may repeat.</param>
    /// <param name="cancellationToken">Gives up waiting; the batch goes on for the others.</param>
    /// <returns>One value a key, in the order of the keys; null where there is none.</returns>
    /// <exception cref="Exception">Whatever the batch threw, for the first key that failed.</exception>
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var tasks = new List<Task<TValue?>>(keys.Count);
        var mustDispatch = false;
        lock (_gate)
        {
            foreach (var key in keys)
            {
                mustDispatch |= Enqueue(key, out var task);
                tasks.Add(task);
            }
        }

        if (mustDispatch)
        {
            Schedule();
        }

        var all = Task.WhenAll(tasks);
        return cancellationToken.CanBeCanceled ? await all.WaitAsync(cancellationToken) : await all;
    }

    /// <summary>Puts a value that is known already into the cache of the request, unless the key was asked for before.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    public void Prime(TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_gate)
        {
            if (!_cache.ContainsKey(key))
            {
                var source = new TaskCompletionSource<TValue?>();
                source.SetResult(value);
                _cache.Add(key, source);
            }
        }
    }

    /// <summary>Forgets a loaded value, so that the next call loads it again: for mutations that change it.</summary>
    /// <param name="key">The key; one that isn't known is ignored.</param>
    public void Forget(TKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_gate)
        {
            if (_cache.TryGetValue(key, out var source) && source.Task.IsCompleted)
            {
                _cache.Remove(key);
            }
        }
    }

    /// <summary>Loads a batch.</summary>
    /// <param name="keys">Different keys, in the order in which they were first asked for; never empty.</param>
    /// <param name="cancellationToken">Cancelled when the request is aborted or timed out.</param>
    /// <returns>The values that exist; keys without one are left out.</returns>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <summary>Makes a single key of the current batch fail; call it from <see cref="LoadBatchAsync"/>.</summary>
    /// <param name="key">A key of the batch.</param>
    /// <param name="error">What those who asked for it are thrown.</param>
    protected void Fail(TKey key, Exception error)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(error);
        TaskCompletionSource<TValue?>? source;
        lock (_gate)
        {
            _cache.TryGetValue(key, out source);
        }

        source?.TrySetException(error);
    }

    // Under the gate. True when the key is the first of a new batch.
    private bool Enqueue(TKey key, out Task<TValue?> task)
    {
        if (_cache.TryGetValue(key, out var known))
        {
            task = known.Task;
            return false;
        }

        var source = new TaskCompletionSource<TValue?>();
        _cache.Add(key, source);
        _pending.Add(key);
        task = source.Task;
        return _pending.Count == 1;
    }

    private void Schedule()
    {
        if (Scheduler is { } scheduler)
        {
            scheduler.Schedule(Dispatch);
        }
        else
        {
            Dispatch();
        }
    }

    private void Dispatch()
    {
        List<TKey> keys;
        lock (_gate)
        {
            keys = _pending;
            _pending = [];
        }

        for (var start = 0; start < keys.Count; start += MaxBatchSize)
        {
            var batch = keys.Count <= MaxBatchSize ? keys : keys.GetRange(start, Math.Min(MaxBatchSize, keys.Count - start));
            _ = LoadAndCompleteAsync(batch);
        }
    }

    private async Task LoadAndCompleteAsync(List<TKey> batch)
    {
        IReadOnlyDictionary<TKey, TValue>? values = null;
        Exception? error = null;
        try
        {
            values = await LoadBatchAsync(batch, RequestAborted)
                ?? throw new InvalidOperationException($"{GetType().Name}.LoadBatchAsync returned null; return an empty dictionary instead.");
        }
        catch (Exception exception)
        {
            // The error belongs to those who wait for the keys: the executor turns it into an error of their fields.
            error = exception;
        }

        foreach (var key in batch)
        {
            TaskCompletionSource<TValue?> source;
            lock (_gate)
            {
                source = _cache[key];
            }

            if (error is not null)
            {
                source.TrySetException(error);
            }
            else
            {
                source.TrySetResult(values!.TryGetValue(key, out var value) ? value : default);
            }
        }
    }
}

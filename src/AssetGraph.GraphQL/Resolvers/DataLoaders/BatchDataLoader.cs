using System.Runtime.InteropServices;
using AssetGraph.GraphQL.Execution;

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
    private Batch? _pending;

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
        Batch? begun;
        lock (_gate)
        {
            begun = Enqueue(key, out task);
        }

        if (begun is not null)
        {
            Schedule(begun);
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
        List<Batch>? begun = null;
        lock (_gate)
        {
            foreach (var key in keys)
            {
                if (Enqueue(key, out var task) is { } batch)
                {
                    (begun ??= []).Add(batch);
                }

                tasks.Add(task);
            }
        }

        foreach (var batch in begun ?? [])
        {
            Schedule(batch);
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

    // Under the gate. Returns the batch that the key is the first of, if it is.
    private Batch? Enqueue(TKey key, out Task<TValue?> task)
    {
        ref var source = ref CollectionsMarshal.GetValueRefOrAddDefault(_cache, key, out var isKnown);
        if (isKnown)
        {
            task = source!.Task;
            return null;
        }

        Batch? begun = null;
        if (_pending is null || _pending.Keys.Count >= MaxBatchSize)
        {
            _pending = begun = new Batch(this);
        }

        // The batch is the state of the task, so that the executor finds it there.
        source = new TaskCompletionSource<TValue?>(_pending);
        _pending.Keys.Add(key);
        _pending.Sources.Add(source);
        task = source.Task;
        return begun;
    }

    private void Schedule(Batch batch)
    {
        if (Scheduler is { } scheduler)
        {
            scheduler.Schedule(batch);
        }
        else
        {
            batch.Dispatch();
        }
    }

    private sealed class Batch(BatchDataLoader<TKey, TValue> loader) : LoaderBatch(loader.Scheduler)
    {
        public List<TKey> Keys { get; } = [];

        public List<TaskCompletionSource<TValue?>> Sources { get; } = [];

        public override void Dispatch()
        {
            lock (loader._gate)
            {
                if (loader._pending == this)
                {
                    loader._pending = null;
                }
            }

            _ = LoadAsync();
        }

        private async Task LoadAsync()
        {
            IReadOnlyDictionary<TKey, TValue>? values = null;
            Exception? error = null;
            try
            {
                values = await loader.LoadBatchAsync(Keys, loader.RequestAborted)
                    ?? throw new InvalidOperationException($"{loader.GetType().Name}.LoadBatchAsync returned null; return an empty dictionary instead.");
            }
            catch (Exception exception)
            {
                // The error belongs to those who wait for the keys: the executor turns it into an error of their fields.
                error = exception;
            }

            for (var i = 0; i < Sources.Count; i++)
            {
                if (error is not null)
                {
                    Sources[i].TrySetException(error);
                }
                else
                {
                    Sources[i].TrySetResult(values!.TryGetValue(Keys[i], out var value) ? value : default);
                }
            }

            CompleteFields();
        }
    }
}

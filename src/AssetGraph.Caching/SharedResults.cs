using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Caching.Distributed;

namespace AssetGraph.Caching;

/// <summary>
/// Results shared over Redis. Of replicas that ask the same at the same time one computes, holding a lease that it renews; the others wait for its result.
/// Where Redis is gone, slow, full or holds something unreadable, each computes for itself: no failure of Redis ever reaches an answer.
/// </summary>
/// <param name="link">The connection.</param>
/// <param name="time">The clock.</param>
public sealed class SharedResults(RedisLink link, TimeProvider time) : IResultSharing, IAsyncDisposable
{
    private static readonly Meter Meter = new("AssetGraph.Caching");
    private static readonly Counter<long> Results = Meter.CreateCounter<long>("assetgraph.shared_results", description: "Results asked for, by outcome: found, waited, computed, alone.");

    private readonly ConcurrentDictionary<Task, bool> writing = new();

    /// <inheritdoc/>
    public T Get<T>(ResultKey key, Func<CancellationToken, T> compute, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(compute);
        cancellationToken.ThrowIfCancellationRequested();
        var pause = TimeSpan.FromMilliseconds(10);
        for (var waited = false; ; waited = true)
        {
            if (link.Usable is not { } session)
            {
                Count("alone");
                return compute(cancellationToken);
            }
            if (Read<T>(session, key) is { } found)
            {
                Count(waited ? "waited" : "found");
                return found;
            }
            var lease = Lease.Take(link, session, key, time, out var isAnothers);
            if (!isAnothers)
            {
                // It may have been written between the look and the lease.
                if (lease is not null && Read<T>(session, key) is { } written)
                {
                    lease.Dispose();
                    Count("found");
                    return written;
                }
                return Compute(key, compute, lease, cancellationToken);
            }
            cancellationToken.WaitHandle.WaitOne(pause);
            cancellationToken.ThrowIfCancellationRequested();
            pause = pause < TimeSpan.FromMilliseconds(100) ? pause * 2 : pause;
        }
    }

    /// <summary>Waits until everything computed so far is written, or has failed to be.</summary>
    public Task FlushAsync() => Task.WhenAll(writing.Keys);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await FlushAsync().ConfigureAwait(false);

    private T Compute<T>(ResultKey key, Func<CancellationToken, T> compute, Lease? lease, CancellationToken cancellationToken)
        where T : class
    {
        T result;
        try
        {
            result = compute(cancellationToken);
        }
        catch
        {
            lease?.Dispose();
            throw;
        }
        Count("computed");
        // Nobody waits for the writing: who computed has the result already. The lease ends after it, so that who waits finds it.
        var write = Task.Run(() => Write(key, result, lease), CancellationToken.None);
        writing.TryAdd(write, true);
        _ = write.ContinueWith(done => writing.TryRemove(done, out _), TaskScheduler.Default);
        return result;
    }

    private T? Read<T>(RedisLink.Session session, ResultKey key)
        where T : class
    {
        byte[]? bytes = null;
        return link.Try(session, s => bytes = s.Cache.Get(key.Name)) && bytes is not null ? ResultFormat.Read<T>(bytes) : null;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A result that can't be shared is still the answer.")]
    private void Write<T>(ResultKey key, T result, Lease? lease)
    {
        using (lease)
        {
            try
            {
                var bytes = ResultFormat.Write(result);
                if (bytes.Length <= link.Options.MaxResultBytes && link.Usable is { } session)
                {
                    link.Try(session, s => s.Cache.Set(key.Name, bytes, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = link.Options.Keep }));
                }
            }
            catch (Exception)
            {
                Count("unshared");
            }
        }
    }

    private static void Count(string outcome) => Results.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>The right to compute a result, renewed until it is given back. A holder that dies loses it after <see cref="RedisOptions.Lease"/>.</summary>
    private sealed class Lease : IDisposable
    {
        private readonly RedisLink link;
        private readonly string name;
        private readonly string holder;
        private readonly ITimer renewal;

        private Lease(RedisLink link, string name, string holder, TimeProvider time)
        {
            this.link = link;
            this.name = name;
            this.holder = holder;
            renewal = time.CreateTimer(_ => Renew(), null, link.Options.Lease / 3, link.Options.Lease / 3);
        }

        /// <summary>The lease; null where another has it, or where Redis can't say and each computes for itself.</summary>
        public static Lease? Take(RedisLink link, RedisLink.Session session, ResultKey key, TimeProvider time, out bool isAnothers)
        {
            var (name, holder, taken) = ($"{link.Options.Prefix}:leases:{key.Name}", Guid.NewGuid().ToString("N"), false);
            var answered = link.Try(session, s => taken = s.Database.LockTake(name, holder, link.Options.Lease));
            isAnothers = answered && !taken;
            return taken ? new Lease(link, name, holder, time) : null;
        }

        public void Dispose()
        {
            renewal.Dispose();
            if (link.Usable is { } session)
            {
                link.Try(session, s => s.Database.LockRelease(name, holder));
            }
        }

        private void Renew()
        {
            if (link.Usable is { } session)
            {
                link.Try(session, s => s.Database.LockExtend(name, holder, link.Options.Lease));
            }
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace AssetGraph.Caching;

/// <summary>
/// The connection to Redis, and the breaker before it: a pulse of its own finds out whether Redis is there, so that no request ever does. One call that fails
/// or takes too long, and Redis is left alone until the pulse has found it again. A connection over which nothing comes back is replaced.
/// </summary>
public sealed partial class RedisLink(RedisOptions options, TimeProvider time, ILogger<RedisLink> logger) : BackgroundService, IAsyncDisposable
{
    // After so many pulses without an answer the connection itself is taken for dead: the other end may have vanished without a word.
    private const int PulsesUntilReplaced = 6;

    private volatile Session? usable;
    private Session? current;
    private bool? reported;

    /// <summary>Rings on the calling pulse when Redis is there, at first and after it was gone: what was announced meanwhile was not heard.</summary>
    public event Action? Found;

    /// <summary>Rings with what another replica announced.</summary>
    public event Action<string>? Heard;

    /// <summary>The settings.</summary>
    internal RedisOptions Options => options;

    /// <summary>Redis, or null while it is not to be asked.</summary>
    internal Session? Usable => usable;

    /// <summary>Whether Redis is there, as far as is known.</summary>
    public bool IsUsable => usable is not null;

    /// <summary>Tells the other replicas; where Redis is gone they are not told, and look for themselves when it is back.</summary>
    /// <param name="message">The message.</param>
    public void Announce(string message)
    {
        if (usable is { } session)
        {
            Try(session, s => s.Database.Publish(Channel, $"{Id}|{message}", CommandFlags.FireAndForget));
        }
    }

    /// <summary>Runs a call; on a failure of the connection Redis is left alone from now on. False where the call failed.</summary>
    internal bool Try(Session session, Action<Session> call)
    {
        try
        {
            call(session);
            return true;
        }
        catch (RedisServerException)
        {
            // It is there and said no: full, or busy with a script.
            return false;
        }
        catch (Exception gone) when (gone is RedisException or TimeoutException or ObjectDisposedException)
        {
            Leave(session);
            return false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None).ConfigureAwait(false);
        if (Interlocked.Exchange(ref current, null) is { } last)
        {
            usable = null;
            await last.DisposeAsync().ConfigureAwait(false);
        }
        Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var missed = 0;
        using var pulse = new PeriodicTimer(options.Pulse, time);
        do
        {
            if (await IsThereAsync().ConfigureAwait(false))
            {
                missed = 0;
            }
            else if (++missed % PulsesUntilReplaced == 0 && Interlocked.Exchange(ref current, null) is { } dead)
            {
                await dead.DisposeAsync().ConfigureAwait(false);
            }
        }
        while (await NextAsync(pulse, stoppingToken).ConfigureAwait(false));
    }

    private static async Task<bool> NextAsync(PeriodicTimer pulse, CancellationToken stopping)
    {
        try
        {
            return await pulse.WaitForNextTickAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever the client fails with, Redis is not there and the next pulse asks again.")]
    private async Task<bool> IsThereAsync()
    {
        try
        {
            var session = current ??= await OpenAsync().ConfigureAwait(false);
            // Both ways: what is asked, and what is announced, have connections of their own.
            await Task.WhenAll(session.Database.PingAsync(), session.Subscriber.PingAsync()).WaitAsync(options.Patience, time).ConfigureAwait(false);
            if (usable is null)
            {
                usable = session;
                Report(true, null);
                Found?.Invoke();
            }
            return true;
        }
        catch (Exception gone)
        {
            usable = null;
            Report(false, gone.GetType().Name);
            return false;
        }
    }

    private async Task<Session> OpenAsync()
    {
        var connection = await ConnectionMultiplexer.ConnectAsync(options.ToClient()).ConfigureAwait(false);
        var session = new Session(connection, options.Prefix);
        // However short the break: what was announced in it was not heard.
        connection.ConnectionFailed += (_, _) => Leave(session);
        try
        {
            await session.Subscriber.SubscribeAsync(Channel, (_, message) => Hear(message)).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private void Hear(RedisValue message)
    {
        var text = message.ToString();
        if (text.IndexOf('|', StringComparison.Ordinal) is > 0 and var bar && !text.AsSpan(0, bar).SequenceEqual(Id))
        {
            Heard?.Invoke(text[(bar + 1)..]);
        }
    }

    private void Leave(Session session)
    {
        if (Interlocked.CompareExchange(ref usable, null, session) == session)
        {
            Report(false, "a call or the connection failed");
        }
    }

    private void Report(bool there, string? why)
    {
        if (reported == there)
        {
            return;
        }
        reported = there;
        if (there)
        {
            LogThere(logger);
        }
        else
        {
            LogGone(logger, why);
        }
    }

    private string Id { get; } = Guid.NewGuid().ToString("N");

    private RedisChannel Channel => RedisChannel.Literal($"{options.Prefix}:changes");

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis is there; results are shared.")]
    private static partial void LogThere(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis can't be reached ({Why}); every result is computed here until it is back.")]
    private static partial void LogGone(ILogger logger, string? why);

    /// <summary>One connection and what is asked over it.</summary>
    internal sealed class Session : IAsyncDisposable
    {
        private readonly ConnectionMultiplexer connection;
        private readonly RedisCache cache;

        public Session(ConnectionMultiplexer connection, string prefix)
        {
            this.connection = connection;
            cache = new RedisCache(new RedisCacheOptions
            {
                ConnectionMultiplexerFactory = () => Task.FromResult<IConnectionMultiplexer>(connection),
                InstanceName = $"{prefix}:results:",
            });
        }

        public IDatabase Database => connection.GetDatabase();

        public ISubscriber Subscriber => connection.GetSubscriber();

        public IDistributedCache Cache => cache;

        public async ValueTask DisposeAsync()
        {
            cache.Dispose();
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }
}

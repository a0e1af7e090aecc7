using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;

namespace AssetGraph.Caching.Tests;

/// <summary>One process's end of a shared Redis, with what a server has of it.</summary>
internal sealed class Replica : IAsyncDisposable
{
    private readonly SemaphoreSlim found = new(0);
    private readonly SemaphoreSlim heard = new(0);

    private Replica(RedisOptions options)
    {
        Link = new RedisLink(options, TimeProvider.System, NullLogger<RedisLink>.Instance);
        Link.Found += () => found.Release();
        Link.Heard += message =>
        {
            Heard.Enqueue(message);
            heard.Release();
        };
        Results = new SharedResults(Link, TimeProvider.System);
    }

    public RedisLink Link { get; }

    public SharedResults Results { get; }

    public ConcurrentQueue<string> Heard { get; } = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>
    /// A replica that is patient: on a machine that is busy with other tests, neither Redis is taken for gone nor a lease for abandoned, whose renewal
    /// waits for a thread of the pool.
    /// </summary>
    public static Task<Replica> ConnectAsync(RedisServer server) => ConnectAsync(OptionsFor(server));

    public static RedisOptions OptionsFor(RedisServer server) => new()
    {
        Configuration = server.Address,
        Pulse = TimeSpan.FromMilliseconds(50),
        Patience = TimeSpan.FromSeconds(30),
        Lease = TimeSpan.FromMinutes(5),
    };

    public static async Task<Replica> ConnectAsync(RedisOptions options, bool waitUntilFound = true)
    {
        var replica = new Replica(options);
        await replica.Link.StartAsync(Stop);
        if (waitUntilFound)
        {
            await replica.FoundAsync();
        }
        return replica;
    }

    /// <summary>Waits until Redis was found once more.</summary>
    public Task FoundAsync() => WaitAsync(found);

    /// <summary>Waits for one more message.</summary>
    public Task HearAsync() => WaitAsync(heard);

    public string Ask(string question, Func<string> compute) => Ask(question, _ => compute(), Stop);

    public string Ask(string question, Func<CancellationToken, string> compute, CancellationToken stop) =>
        Results.Get(ResultKey.Of("town", 1, "change", "build", question), token => new Answer(compute(token)), stop).Text;

    public async ValueTask DisposeAsync()
    {
        await Results.DisposeAsync();
        await Link.DisposeAsync();
    }

    private static async Task WaitAsync(SemaphoreSlim bell) => Assert.True(await bell.WaitAsync(TimeSpan.FromSeconds(30), Stop), "Nothing came within 30 s.");

    internal sealed record Answer(string Text);
}

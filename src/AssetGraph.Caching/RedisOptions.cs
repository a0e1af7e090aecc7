using StackExchange.Redis;

namespace AssetGraph.Caching;

/// <summary>Where Redis is, and how patient to be with it.</summary>
public sealed record RedisOptions
{
    /// <summary>Host and port, with further settings as StackExchange.Redis reads them (<c>localhost:6379,password=…,ssl=true</c>). Never logged.</summary>
    public required string Configuration { get; init; }

    /// <summary>What every key and channel starts with; servers that share a Redis and are no replicas of each other need different ones.</summary>
    public string Prefix { get; init; } = "assetgraph";

    /// <summary>How long a call may take before Redis counts as gone; 200 ms by default.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How often Redis is asked whether it is there, and so how soon it is used again after it was gone; 500 ms by default.</summary>
    public TimeSpan Pulse { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long who computes a result may be silent before another computes it; it tells of itself three times as often. 2 s by default.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For how long a result is kept; three days by default.</summary>
    public TimeSpan Keep { get; init; } = TimeSpan.FromDays(3);

    /// <summary>The greatest result that is shared, in bytes as written; 32 MiB by default.</summary>
    public int MaxResultBytes { get; init; } = 32 << 20;

    /// <summary>The client's settings.</summary>
    /// <exception cref="ArgumentException">The configuration can't be read, or names no server.</exception>
    internal ConfigurationOptions ToClient()
    {
        var client = ConfigurationOptions.Parse(Configuration);
        if (client.EndPoints.Count == 0)
        {
            throw new ArgumentException("The configuration names no server.");
        }
        client.ClientName = "assetgraph";
        client.AbortOnConnectFail = false;
        client.BacklogPolicy = BacklogPolicy.FailFast;
        client.ConnectTimeout = 1000;
        client.ConnectRetry = 1;
        client.ReconnectRetryPolicy = new LinearRetry(500);
        client.KeepAlive = 5;
        // Threads of its own read what comes back: those who wait for it may hold all of the pool's.
        client.SocketManager = SocketManager.Shared;
        client.SyncTimeout = client.AsyncTimeout = (int)Patience.TotalMilliseconds;
        return client;
    }

    /// <summary>Checks the settings without connecting.</summary>
    /// <exception cref="ArgumentException">The configuration can't be read, or names no server.</exception>
    public void Validate() => ToClient();
}

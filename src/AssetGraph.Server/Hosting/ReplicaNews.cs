using AssetGraph.Api.Changes;
using AssetGraph.Api.Cities;
using AssetGraph.Caching;
using AssetGraph.Domain;

namespace AssetGraph.Server.Hosting;

/// <summary>
/// Tells the other replicas of changes made here, and takes up theirs: the city is read before somebody asks, and who follows it hears at once. It only hurries
/// things: every request asks the store for the newest revision anyway.
/// </summary>
internal sealed class ReplicaNews(RedisLink link, CityChangeFeed feed, CityScopes scopes) : IHostedService
{
    private readonly CancellationTokenSource stopping = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        feed.Applied += link.Announce;
        link.Heard += TakeUp;
        // What was announced while Redis was gone nobody heard.
        link.Found += feed.RingAll;
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        feed.Applied -= link.Announce;
        link.Heard -= TakeUp;
        link.Found -= feed.RingAll;
        await stopping.CancelAsync();
    }

    private void TakeUp(string cityKey)
    {
        feed.Ring(cityKey);
        _ = ReadAsync(cityKey);
    }

    private async Task ReadAsync(string cityKey)
    {
        try
        {
            await scopes.FindAsync(cityKey, stopping.Token);
        }
        catch (Exception notNow) when (notNow is CityStoreException or OperationCanceledException)
        {
            // Whoever asks next reads it, and is told what is wrong.
        }
    }
}

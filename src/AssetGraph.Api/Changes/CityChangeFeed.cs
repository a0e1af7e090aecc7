using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AssetGraph.Api.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Changes;

/// <summary>
/// The changes of cities as they are applied. It only rings: what changed is read from the store's log, so a reader that is slow, or was away, misses nothing,
/// sees each revision once and in order, and nothing queues up for it in memory.
/// </summary>
/// <remarks>
/// It is rung by the changes that come through this process's API, and by whoever hears of others. Changes that nobody tells of are seen with the next ring.
/// </remarks>
public sealed class CityChangeFeed(ICityStore store, CityScopes scopes)
{
    private const int PageSize = 50;

    private readonly ConcurrentDictionary<string, TaskCompletionSource> bells = new();

    /// <summary>Raised with the city's own key when a change came through this process's API, for whoever tells other processes.</summary>
    public event Action<string>? Applied;

    /// <summary>A change came through this process's API: rings, and has others told.</summary>
    /// <param name="cityKey">The city's own key.</param>
    public void RingApplied(string cityKey)
    {
        Ring(cityKey);
        Applied?.Invoke(cityKey);
    }

    /// <summary>Rings for the readers of every city: changes may have been missed.</summary>
    public void RingAll()
    {
        foreach (var cityKey in bells.Keys)
        {
            Ring(cityKey);
        }
    }

    /// <summary>Rings for those who read the city's changes.</summary>
    /// <param name="cityKey">The city's own key.</param>
    public void Ring(string cityKey)
    {
        if (bells.TryRemove(cityKey, out var bell))
        {
            bell.SetResult();
        }
    }

    /// <summary>The city's changes after a revision, and then each one as it is applied, without end. Nothing is held for a city that has no reader.</summary>
    /// <param name="city">The city, which must exist, as it is now.</param>
    /// <param name="afterRevision">The last revision that the reader knows.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public async IAsyncEnumerable<CityChangeView> ReadAsync(CityScope city, int afterRevision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = afterRevision;
        while (true)
        {
            // The bell is taken before the log is read, so that a change in between rings it.
            var bell = bells.GetOrAdd(city.Key, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            // Revisions follow each other without gaps, so the page that ends this far above what was seen begins right above it.
            var page = await store.ReadChangesAsync(city.Key, seen + PageSize + 1, PageSize, cancellationToken);
            var changes = page.Where(c => c.Revision > seen).OrderBy(c => c.Revision).ToArray();
            if (changes.Length == 0)
            {
                await bell.Task.WaitAsync(cancellationToken);
                continue;
            }
            foreach (var change in changes)
            {
                city = await scopes.FindAsync(city.Key, cancellationToken) ?? city;
                yield return new CityChangeView(new ChangeView(city, change), city);
                seen = change.Revision;
            }
        }
    }
}

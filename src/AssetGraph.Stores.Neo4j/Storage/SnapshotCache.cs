using System.Collections.Concurrent;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// The newest snapshot of each city that was read or written. The server's revision decides whether it is current, so that another process's change is never
/// missed; an older one is brought forward by the changes since.
/// </summary>
internal sealed class SnapshotCache(QueryApiClient client) : IDisposable
{
    // Past this share of the city's records, reading all of them anew is cheaper than bringing a snapshot forward.
    private const double ForwardShare = 0.5;

    private readonly ConcurrentDictionary<string, CitySnapshot> newest = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim loading = new(1, 1);

    /// <summary>Keeps a snapshot, unless a newer one is there.</summary>
    internal CitySnapshot Keep(CitySnapshot snapshot) =>
        newest.AddOrUpdate(snapshot.City.Id, snapshot, (_, other) => other.Revision > snapshot.Revision ? other : snapshot);

    /// <summary>The city at <paramref name="revision"/> or later. However many ask, it is loaded once.</summary>
    internal async Task<CitySnapshot?> AtLeastAsync(string cityId, int revision, CancellationToken cancellationToken)
    {
        if (newest.TryGetValue(cityId, out var kept) && kept.Revision >= revision)
        {
            return kept;
        }
        await loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (newest.TryGetValue(cityId, out kept) && kept.Revision >= revision)
            {
                return kept;
            }
            var current = kept is not null && await ChangeLog.EntriesAfterAsync(client, cityId, kept.Revision, cancellationToken).ConfigureAwait(false) <= ForwardShare * kept.RecordCount
                ? await ForwardAsync(kept, revision, cancellationToken).ConfigureAwait(false)
                : await GraphReader.ReadAsync(client, cityId, cancellationToken).ConfigureAwait(false);
            return current is null ? null : Keep(current);
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose() => loading.Dispose();

    private async Task<CitySnapshot> ForwardAsync(CitySnapshot kept, int revision, CancellationToken cancellationToken)
    {
        var changes = await ChangeLog.ReadAsync(client, kept.City.Id, kept.Revision, (long)revision + 1, int.MaxValue, cancellationToken).ConfigureAwait(false);
        return Enumerable.Reverse(changes).Aggregate(kept, static (snapshot, change) => snapshot.With(change));
    }
}

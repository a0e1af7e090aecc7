using System.Collections.Concurrent;
using System.Globalization;
using AssetGraph.Domain;

namespace AssetGraph.Server.Hosting;

/// <summary>
/// Stands before a store on another machine. While that one can't be reached, reads are answered from what was read of it last, and the answer says so in the
/// header <see cref="StaleHeader"/>; writes fail, as does what was never read. When the store is back, so are its answers: every read asks it first.
/// </summary>
internal sealed class LastKnownStore(ICityStore store, IHttpContextAccessor requests, TimeProvider time) : ICityStore
{
    /// <summary>The header of an answer from memory: the time at which the store was last reached, ISO 8601.</summary>
    internal const string StaleHeader = "AssetGraph-Stale-Since";

    private readonly ConcurrentDictionary<string, CitySnapshot> newest = new(StringComparer.Ordinal);
    private IReadOnlyList<CityHead>? heads;
    private long reachedAt = time.GetUtcNow().UtcTicks;

    public Task<IReadOnlyList<CityHead>> ListCitiesAsync(CancellationToken cancellationToken = default) => ReadAsync(
        async () => heads = await store.ListCitiesAsync(cancellationToken),
        () => heads);

    public Task<CitySnapshot?> ReadSnapshotAsync(string cityId, int? revision = null, CancellationToken cancellationToken = default) => ReadAsync(
        async () =>
        {
            var snapshot = await store.ReadSnapshotAsync(cityId, revision, cancellationToken);
            if (snapshot is not null && revision is null)
            {
                newest.AddOrUpdate(cityId, snapshot, (_, kept) => kept.Revision > snapshot.Revision ? kept : snapshot);
            }
            return snapshot;
        },
        () => newest.TryGetValue(cityId, out var kept) && (revision is null || revision == kept.Revision) ? kept : null);

    public Task<IReadOnlyDictionary<string, Asset>> ReadAssetsAsync(string cityId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) => ReadAsync(
        () => store.ReadAssetsAsync(cityId, ids, cancellationToken),
        () => newest.TryGetValue(cityId, out var kept)
            ? ids.Distinct(StringComparer.Ordinal).Select(kept.Assets.Find).OfType<Asset>().ToDictionary(a => a.Id, StringComparer.Ordinal)
            : null);

    public Task<Change> ApplyAsync(string cityId, ChangeSet changeSet, int? expectedRevision = null, CancellationToken cancellationToken = default) =>
        store.ApplyAsync(cityId, changeSet, expectedRevision, cancellationToken);

    public async Task<Erased?> EraseAsync(string cityId, string assetId, string? author = null, CancellationToken cancellationToken = default)
    {
        var erased = await store.EraseAsync(cityId, assetId, author, cancellationToken);
        // What was read before still has it; nobody shall be answered from that.
        newest.TryRemove(cityId, out _);
        return erased;
    }

    public Task<IReadOnlyList<Change>> ReadChangesAsync(string cityId, int? beforeRevision = null, int take = 50, CancellationToken cancellationToken = default) =>
        store.ReadChangesAsync(cityId, beforeRevision, take, cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private async Task<T> ReadAsync<T>(Func<Task<T>> ask, Func<T?> remember)
    {
        try
        {
            var answer = await ask();
            Volatile.Write(ref reachedAt, time.GetUtcNow().UtcTicks);
            return answer;
        }
        catch (CityStoreException e) when (e.Code is ErrorCodes.StoreUnavailable or ErrorCodes.StoreBusy or ErrorCodes.AccessDenied && remember() is { } known)
        {
            Mark();
            return known;
        }
    }

    private void Mark()
    {
        if (requests.HttpContext is { Response.HasStarted: false } context)
        {
            context.Response.Headers[StaleHeader] = new DateTimeOffset(Volatile.Read(ref reachedAt), TimeSpan.Zero).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }
    }
}

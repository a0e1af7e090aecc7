using System.Collections.Concurrent;
using System.Globalization;
using AssetGraph.Domain;

namespace AssetGraph.Server.Hosting;

/// <summary>
/// Stands before a store on another machine. While that one can't be reached, reads are answered from what was read of it last, and the answer says so in the
/// header <see cref="StaleHeader"/>; writes fail, as does what was never read. When the store is back, so are its answers: reads ask it first, and give it two
/// seconds where something is known; one that starts up accepts questions long before it answers them.
/// </summary>
internal sealed class LastKnownStore(ICityStore store, IHttpContextAccessor requests, TimeProvider time) : ICityStore
{
    /// <summary>The header of an answer from memory: the time at which the store was last reached, ISO 8601.</summary>
    internal const string StaleHeader = "AssetGraph-Stale-Since";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, CitySnapshot> newest = new(StringComparer.Ordinal);
    private IReadOnlyList<CityHead>? heads;
    private long reachedAt = time.GetUtcNow().UtcTicks;
    private long silentUntil;

    public Task<IReadOnlyList<CityHead>> ListCitiesAsync(CancellationToken cancellationToken = default) => ReadAsync(
        async token => heads = await store.ListCitiesAsync(token),
        () => heads,
        cancellationToken);

    public Task<CitySnapshot?> ReadSnapshotAsync(string cityId, int? revision = null, CancellationToken cancellationToken = default) => ReadAsync(
        async token =>
        {
            var snapshot = await store.ReadSnapshotAsync(cityId, revision, token);
            if (snapshot is not null && revision is null)
            {
                newest.AddOrUpdate(cityId, snapshot, (_, kept) => kept.Revision > snapshot.Revision ? kept : snapshot);
            }
            return snapshot;
        },
        () => newest.TryGetValue(cityId, out var kept) && (revision is null || revision == kept.Revision) ? kept : null,
        cancellationToken);

    public Task<IReadOnlyDictionary<string, Asset>> ReadAssetsAsync(string cityId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) => ReadAsync(
        token => store.ReadAssetsAsync(cityId, ids, token),
        () => newest.TryGetValue(cityId, out var kept)
            ? ids.Distinct(StringComparer.Ordinal).Select(kept.Assets.Find).OfType<Asset>().ToDictionary(a => a.Id, StringComparer.Ordinal)
            : null,
        cancellationToken);

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

    private async Task<T> ReadAsync<T>(Func<CancellationToken, Task<T>> ask, Func<T?> remember, CancellationToken cancellationToken)
        where T : class?
    {
        if (time.GetUtcNow().UtcTicks < Volatile.Read(ref silentUntil) && remember() is { } meanwhile)
        {
            Mark();
            return meanwhile;
        }
        using var patience = remember() is null ? new CancellationTokenSource() : new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            // It may take a moment to end what was begun; nobody waits for that.
            var answer = await ask(either.Token).WaitAsync(either.Token);
            Volatile.Write(ref reachedAt, time.GetUtcNow().UtcTicks);
            return answer;
        }
        catch (CityStoreException e) when (e.Code is ErrorCodes.StoreUnavailable or ErrorCodes.StoreBusy or ErrorCodes.AccessDenied && remember() is { } known)
        {
            Mark();
            return known;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && remember() is { } known)
        {
            // Not everybody shall wait for it in turn.
            Volatile.Write(ref silentUntil, (time.GetUtcNow() + LeftAlone).UtcTicks);
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

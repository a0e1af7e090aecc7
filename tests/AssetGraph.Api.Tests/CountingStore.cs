using AssetGraph.Domain;

namespace AssetGraph.Api.Tests;

/// <summary>Counts how often the API reads the store.</summary>
internal sealed class CountingStore(ICityStore inner) : ICityStore
{
    private int reads;

    public int Reads => reads;

    public void Reset() => reads = 0;

    public Task<IReadOnlyList<CityHead>> ListCitiesAsync(CancellationToken cancellationToken = default) => Counted(inner.ListCitiesAsync(cancellationToken));

    public Task<CitySnapshot?> ReadSnapshotAsync(string cityId, int? revision = null, CancellationToken cancellationToken = default) =>
        Counted(inner.ReadSnapshotAsync(cityId, revision, cancellationToken));

    public Task<IReadOnlyDictionary<string, Asset>> ReadAssetsAsync(string cityId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        Counted(inner.ReadAssetsAsync(cityId, ids, cancellationToken));

    public Task<Change> ApplyAsync(string cityId, ChangeSet changeSet, int? expectedRevision = null, CancellationToken cancellationToken = default) =>
        inner.ApplyAsync(cityId, changeSet, expectedRevision, cancellationToken);

    public Task<Erased?> EraseAsync(string cityId, string assetId, string? author = null, CancellationToken cancellationToken = default) =>
        inner.EraseAsync(cityId, assetId, author, cancellationToken);

    public Task<IReadOnlyList<Change>> ReadChangesAsync(string cityId, int? beforeRevision = null, int take = 50, CancellationToken cancellationToken = default) =>
        Counted(inner.ReadChangesAsync(cityId, beforeRevision, take, cancellationToken));

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private Task<T> Counted<T>(Task<T> read)
    {
        Interlocked.Increment(ref reads);
        return read;
    }
}

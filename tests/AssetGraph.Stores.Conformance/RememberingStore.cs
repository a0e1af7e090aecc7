using AssetGraph.Domain;

namespace AssetGraph.Stores.Conformance;

/// <summary>One city in memory, as simple as a store can be: what another store is copied to and from.</summary>
public sealed class RememberingStore : ICityStore
{
    private readonly List<Change> log = [];
    private CitySnapshot? snapshot;

    public Task<IReadOnlyList<CityHead>> ListCitiesAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<CityHead>>(snapshot is null ? [] : [new CityHead(snapshot.City, snapshot.Revision)]);

    public Task<CitySnapshot?> ReadSnapshotAsync(string cityId, int? revision = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(snapshot?.City.Id == cityId ? snapshot : null);

    public Task<IReadOnlyDictionary<string, Asset>> ReadAssetsAsync(string cityId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<string, Asset>>(ids.Select(i => snapshot?.Assets.Find(i)).OfType<Asset>().ToDictionary(a => a.Id));

    public Task<Change> ApplyAsync(string cityId, ChangeSet changeSet, int? expectedRevision = null, CancellationToken cancellationToken = default)
    {
        if (log.Find(c => c.ChangeSetId == changeSet.Id) is { } applied)
        {
            return Task.FromResult(applied);
        }
        if (expectedRevision is { } expected && expected != log.Count)
        {
            throw new RevisionConflictException(cityId, expected, log.Count);
        }
        var change = ChangePlan.Prepare(snapshot, cityId, changeSet, log.Count + 1, DateTimeOffset.UnixEpoch);
        snapshot = snapshot?.With(change) ?? CitySnapshot.Of((City)change.Entries[0].After!, 1, change.Entries.Select(e => e.After!));
        log.Add(change);
        return Task.FromResult(change);
    }

    public Task<Erased?> EraseAsync(string cityId, string assetId, string? author = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Nothing is erased where it is only copied.");

    public Task<IReadOnlyList<Change>> ReadChangesAsync(string cityId, int? beforeRevision = null, int take = 50, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Change>>([.. Enumerable.Reverse(log).Where(c => c.Revision < (beforeRevision ?? int.MaxValue)).Take(take)]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

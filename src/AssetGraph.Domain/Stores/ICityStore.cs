namespace AssetGraph.Domain;

/// <summary>
/// Where cities are kept. The port is narrow on purpose: what the user interface asks is answered from the snapshot. Every store passes the same
/// conformance tests. All members may be called from any thread.
/// </summary>
public interface ICityStore : IAsyncDisposable
{
    /// <summary>The cities in the store with their current revisions, in the order of their ids.</summary>
    Task<IReadOnlyList<CityHead>> ListCitiesAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// The city as it was after <paramref name="revision"/> (null: as it is now); null where there is no such city or revision.
    /// Cost: proportional to the city's size, and for an older revision to the changes since.
    /// </summary>
    Task<CitySnapshot?> ReadSnapshotAsync(string cityId, int? revision = null, CancellationToken cancellationToken = default);

    /// <summary>The assets of the current revision that have one of <paramref name="ids"/>, by id; what does not exist is left out.</summary>
    Task<IReadOnlyDictionary<string, Asset>> ReadAssetsAsync(string cityId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    /// <summary>
    /// Applies <paramref name="changeSet"/> in one transaction under the next revision. A city is made by a change set that writes its <see cref="City"/>
    /// record with <paramref name="expectedRevision"/> 0. A change set whose id was applied before answers that change and does nothing; one that alters
    /// nothing is still logged under a new revision.
    /// </summary>
    /// <param name="cityId">The city.</param>
    /// <param name="changeSet">What to change.</param>
    /// <param name="expectedRevision">The revision that the caller saw; null: whatever it is.</param>
    /// <param name="cancellationToken">Cancels before the commit; after it the change stands.</param>
    /// <returns>The change as logged.</returns>
    /// <exception cref="RevisionConflictException">The city has another revision than expected; it names the current one.</exception>
    /// <exception cref="InvalidChangeException">The change set is refused; it lists every reason, and nothing was changed.</exception>
    Task<Change> ApplyAsync(string cityId, ChangeSet changeSet, int? expectedRevision = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Erases an asset: from the city, from every change of its log, and with that from all older revisions, by the rules of <see cref="Erasure"/>, in one
    /// transaction under the next revision. That change has no entries and can't be taken back. An asset that was deleted before is erased from the log.
    /// </summary>
    /// <param name="cityId">The city.</param>
    /// <param name="assetId">The asset.</param>
    /// <param name="author">Who wants it: a key's name or a role; or null.</param>
    /// <param name="cancellationToken">Cancels before the commit; after it the erasure stands.</param>
    /// <returns>What was done; null where neither the city nor its log has such an asset, and nothing was changed. Cost: proportional to the log.</returns>
    Task<Erased?> EraseAsync(string cityId, string assetId, string? author = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Up to <paramref name="take"/> changes of the log, the newest first, older than <paramref name="beforeRevision"/> (null: from the newest).
    /// Empty for an unknown city.
    /// </summary>
    Task<IReadOnlyList<Change>> ReadChangesAsync(string cityId, int? beforeRevision = null, int take = 50, CancellationToken cancellationToken = default);
}

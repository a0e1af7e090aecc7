using AssetGraph.Domain;

namespace AssetGraph.Stores.Sqlite;

/// <summary>
/// The embedded store: all cities in one SQLite file, or in memory. One writer at a time, also across processes; readers see the last committed state and
/// never wait for the writer. An acknowledged change survives a killed process and a power cut (write-ahead log, synchronous=FULL).
/// </summary>
public sealed class SqliteCityStore : ICityStore
{
    private readonly StoreConnections connections;
    private readonly SnapshotCache snapshots = new();
    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly TimeProvider time;

    private SqliteCityStore(StoreConnections connections, TimeProvider time)
    {
        this.connections = connections;
        this.time = time;
    }

    /// <summary>Opens the store, making the file and its directory where they don't exist, and bringing an older file to this program's form.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="time">The clock of change times; null: the system's.</param>
    /// <param name="cancellationToken">Gives up waiting for the file.</param>
    /// <exception cref="ArgumentException">The options make no sense.</exception>
    /// <exception cref="CityStoreException">The file is another program's, a newer version's, damaged, busy or out of reach. It is left as it was.</exception>
    public static async Task<SqliteCityStore> OpenAsync(SqliteStoreOptions options, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        options.Validate();
        var clock = time ?? TimeProvider.System;
        var connections = await Task.Run(() => StoreConnections.Open(options, clock, cancellationToken), cancellationToken).ConfigureAwait(false);
        return new SqliteCityStore(connections, clock);
    }

    /// <inheritdoc/>
    /// <exception cref="CityStoreException">The file can't be read.</exception>
    public async Task<IReadOnlyList<CityHead>> ListCitiesAsync(CancellationToken cancellationToken = default) =>
        await connections.ReadAsync(Records.Heads, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="CityStoreException">The file can't be read.</exception>
    public async Task<CitySnapshot?> ReadSnapshotAsync(string cityId, int? revision = null, CancellationToken cancellationToken = default)
    {
        var current = await ReadCurrentAsync(cityId, cancellationToken).ConfigureAwait(false);
        if (current is null || revision is null || revision == current.Revision)
        {
            return current;
        }
        if (revision < 1 || revision > current.Revision)
        {
            return null;
        }
        return await connections.ReadAsync(
            c => current.Before(revision.Value, ChangeLog.NewestFirst(c, Records.Head(c, cityId)!.Value.Key, revision.Value, (long)current.Revision + 1)),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="CityStoreException">The file can't be read.</exception>
    public async Task<IReadOnlyDictionary<string, Asset>> ReadAssetsAsync(
        string cityId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default)
    {
        return await connections.ReadAsync(Find, cancellationToken).ConfigureAwait(false);

        Dictionary<string, Asset> Find(StoreConnection connection)
        {
            var assets = new Dictionary<string, Asset>(StringComparer.Ordinal);
            if (Records.Head(connection, cityId) is var (key, _))
            {
                foreach (var id in ids)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (!assets.ContainsKey(id) && Records.Find(connection, key, EntityKind.Asset, id) is Asset asset)
                    {
                        assets.Add(id, asset);
                    }
                }
            }
            return assets;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="CityStoreException">The file can't be written; nothing of the change was kept.</exception>
    public Task<Change> ApplyAsync(string cityId, ChangeSet changeSet, int? expectedRevision = null, CancellationToken cancellationToken = default)
    {
        return connections.WriteAsync(Apply, cancellationToken);

        Change Apply(StoreConnection connection)
        {
            var head = Records.Head(connection, cityId);
            if (head is { } known && changeSet.Id is { } id && ChangeLog.Find(connection, known.Key, id) is { } applied)
            {
                return applied;
            }
            var revision = head?.Revision ?? 0;
            if (expectedRevision is { } expected && expected != revision)
            {
                throw new RevisionConflictException(cityId, expected, revision);
            }
            var now = time.GetUtcNow();
            var state = head is { } standing ? new TransactionState(connection, standing.Key) : null;
            var named = changeSet.Id is null ? changeSet with { Id = Guid.CreateVersion7(now).ToString() } : changeSet;
            var change = ChangePlan.Prepare(state, cityId, named, revision + 1, now);
            Write(connection, head?.Key ?? Records.AddCity(connection, cityId), change, cancellationToken);
            return change;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="CityStoreException">The file can't be written; nothing of the erasure was kept.</exception>
    public async Task<Erased?> EraseAsync(string cityId, string assetId, string? author = null, CancellationToken cancellationToken = default)
    {
        var erased = await connections.WriteAsync(Erase, cancellationToken).ConfigureAwait(false);
        if (erased is not null)
        {
            // The write-ahead log would keep what was overwritten until somebody else writes.
            await connections.EmptyLogAsync().ConfigureAwait(false);
        }
        return erased;

        Erased? Erase(StoreConnection connection)
        {
            if (Records.Head(connection, cityId) is not var (key, revision))
            {
                return null;
            }
            var erasure = new Erasure(assetId);
            var records = Records.All(connection, key, cancellationToken);
            records.ForEach(erasure.Look);
            foreach (var change in ChangeLog.NewestFirst(connection, key, 0, long.MaxValue))
            {
                cancellationToken.ThrowIfCancellationRequested();
                erasure.Look(change);
            }
            if (!erasure.IsKnown)
            {
                return null;
            }
            var now = time.GetUtcNow();
            var wish = erasure.Plan(records) with { Id = Guid.CreateVersion7(now).ToString(), Author = author };
            var applied = ChangePlan.Prepare(new TransactionState(connection, key), cityId, wish, revision + 1, now);
            foreach (var entry in applied.Entries)
            {
                Records.Put(connection, key, entry, entry.After is null ? null : Documents.Write(entry.After));
            }
            var changes = 0;
            foreach (var change in ChangeLog.NewestFirst(connection, key, 0, long.MaxValue))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (erasure.Without(change) is var without && !ReferenceEquals(without, change))
                {
                    ChangeLog.Rewrite(connection, key, without);
                    changes++;
                }
            }
            Records.SetRevision(connection, key, applied.Revision);
            ChangeLog.Add(connection, key, applied with { Entries = [], IsErasure = true });
            return new Erased(applied.Revision, applied.Entries.Count, changes);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    /// <exception cref="CityStoreException">The file can't be read.</exception>
    public async Task<IReadOnlyList<Change>> ReadChangesAsync(string cityId, int? beforeRevision = null, int take = 50, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return await connections.ReadAsync(
            c => Records.Head(c, cityId) is var (key, _) ? ChangeLog.NewestFirst(c, key, 0, beforeRevision ?? long.MaxValue).Take(take).ToArray() : [],
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for what is running, then closes the file. A second call does nothing.</summary>
    public ValueTask DisposeAsync() => connections.DisposeAsync();

    private async Task<CitySnapshot?> ReadCurrentAsync(string cityId, CancellationToken cancellationToken)
    {
        if (await connections.ReadAsync(c => snapshots.Current(c, cityId), cancellationToken).ConfigureAwait(false) is { } snapshot)
        {
            return snapshot;
        }
        // However many ask, a city is loaded once.
        await loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await connections.ReadAsync(c => snapshots.Read(c, cityId, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            loading.Release();
        }
    }

    private static void Write(StoreConnection connection, long key, Change change, CancellationToken cancellationToken)
    {
        Records.SetRevision(connection, key, change.Revision);
        ChangeLog.Add(connection, key, change);
        foreach (var entry in change.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = entry.Before is null ? null : Documents.Write(entry.Before);
            var after = entry.After is null ? null : Documents.Write(entry.After);
            Records.Put(connection, key, entry, after);
            ChangeLog.AddEntry(connection, key, change.Revision, entry, before, after);
        }
    }
}

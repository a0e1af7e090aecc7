using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// Cities in a Neo4j database, over its HTTP Query API. Any number of processes may share one database: the server's revision decides what is current, and
/// a change is planned on a revision and applied only on that one. An acknowledged change is one that Neo4j has committed.
/// </summary>
public sealed class Neo4jCityStore : ICityStore
{
    private const int Gates = 64;

    private readonly QueryApiClient client;
    private readonly SnapshotCache snapshots;
    private readonly ChangeApplier applier;

    // Writers of one process queue here rather than on the server, where each that waits holds one of its few workers.
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1, 1))];
    private int disposed;

    private Neo4jCityStore(QueryApiClient client, Neo4jStoreOptions options, TimeProvider time)
    {
        this.client = client;
        snapshots = new SnapshotCache(client);
        applier = new ChangeApplier(client, snapshots, options.OutcomeTimeout, time);
    }

    /// <summary>Opens the store, giving an empty database its constraints and indexes.</summary>
    /// <param name="options">Where and who.</param>
    /// <param name="time">The clock of change times and time-outs; null: the system's.</param>
    /// <param name="cancellationToken">Gives up waiting for the server.</param>
    /// <exception cref="ArgumentException">The options make no sense.</exception>
    /// <exception cref="CityStoreException">The server can't be reached or refuses the user, or the database is another program's or a newer version's.</exception>
    public static async Task<Neo4jCityStore> OpenAsync(Neo4jStoreOptions options, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        options.Validate();
        var clock = time ?? TimeProvider.System;
        var client = new QueryApiClient(options, clock);
        try
        {
            await Migrator.MigrateAsync(client, clock, cancellationToken).ConfigureAwait(false);
            return new Neo4jCityStore(client, options, clock);
        }
        catch (QueryApiException e)
        {
            client.Dispose();
            throw StoreFailures.Told(e, client.Where);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="CityStoreException">The server can't be read.</exception>
    public Task<IReadOnlyList<CityHead>> ListCitiesAsync(CancellationToken cancellationToken = default) => Told<IReadOnlyList<CityHead>>(async () =>
    {
        using var answer = await client.ReadAsync(new CypherStatement(CypherFile.Store("cities")), cancellationToken).ConfigureAwait(false);
        return [.. answer.Rows.Select(r => new CityHead((City)GraphReader.Record(EntityKind.City, r[1]), r[0].GetInt32())).OrderBy(h => h.City.Id, StringComparer.Ordinal)];
    });

    /// <inheritdoc/>
    /// <exception cref="CityStoreException">The server can't be read.</exception>
    public Task<CitySnapshot?> ReadSnapshotAsync(string cityId, int? revision = null, CancellationToken cancellationToken = default) => Told(async () =>
    {
        var (head, _) = await applier.HeadAsync(cityId, null, cancellationToken).ConfigureAwait(false);
        if (head == 0 || revision < 1 || revision > head || await snapshots.AtLeastAsync(cityId, head, cancellationToken).ConfigureAwait(false) is not { } current)
        {
            return null;
        }
        if (revision is not { } wanted || wanted == current.Revision)
        {
            return current;
        }
        var changes = await ChangeLog.ReadAsync(client, cityId, wanted, (long)current.Revision + 1, int.MaxValue, cancellationToken).ConfigureAwait(false);
        return current.Before(wanted, changes);
    });

    /// <inheritdoc/>
    /// <exception cref="CityStoreException">The server can't be read.</exception>
    public Task<IReadOnlyDictionary<string, Asset>> ReadAssetsAsync(string cityId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        Told<IReadOnlyDictionary<string, Asset>>(async () =>
        {
            using var answer = await client.ReadAsync(new CypherStatement(CypherFile.Store("find-assets"), w =>
            {
                w.WriteString("city", cityId);
                w.WriteStartArray("ids");
                foreach (var id in ids.Distinct(StringComparer.Ordinal))
                {
                    w.WriteStringValue(id);
                }
                w.WriteEndArray();
            }), cancellationToken).ConfigureAwait(false);
            return answer.Rows.ToDictionary(r => r[0].GetString()!, r => (Asset)GraphReader.Record(EntityKind.Asset, r[1]), StringComparer.Ordinal);
        });

    /// <inheritdoc/>
    /// <exception cref="CityStoreException">
    /// The server can't be written; nothing of the change was kept. Where the code is <see cref="ErrorCodes.OutcomeUnknown"/>, the commit's answer was lost
    /// and its fate could not be found out: the change set sent again with the same id is applied once at most.
    /// </exception>
    public Task<Change> ApplyAsync(string cityId, ChangeSet changeSet, int? expectedRevision = null, CancellationToken cancellationToken = default) =>
        AtGateAsync(cityId, () => applier.ApplyAsync(cityId, changeSet, expectedRevision, cancellationToken), cancellationToken);

    private Task<T> AtGateAsync<T>(string cityId, Func<Task<T>> write, CancellationToken cancellationToken) => Told(async () =>
    {
        var gate = gates[(int)((uint)StringComparer.Ordinal.GetHashCode(cityId) % Gates)];
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await write().ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    });

    /// <inheritdoc/>
    /// <exception cref="CityStoreException">The server can't be written; nothing of the erasure was kept, unless the code is <see cref="ErrorCodes.OutcomeUnknown"/>.</exception>
    public Task<Erased?> EraseAsync(string cityId, string assetId, string? author = null, CancellationToken cancellationToken = default) =>
        AtGateAsync(cityId, () => applier.EraseAsync(cityId, assetId, author, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    /// <exception cref="CityStoreException">The server can't be read.</exception>
    public Task<IReadOnlyList<Change>> ReadChangesAsync(string cityId, int? beforeRevision = null, int take = 50, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return Told<IReadOnlyList<Change>>(async () => await ChangeLog.ReadAsync(client, cityId, 0, beforeRevision ?? long.MaxValue, take, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Closes the connections. A second call does nothing.</summary>
    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0)
        {
            client.Dispose();
            snapshots.Dispose();
        }
        return ValueTask.CompletedTask;
    }

    private async Task<T> Told<T>(Func<Task<T>> work)
    {
        ObjectDisposedException.ThrowIf(disposed != 0, this);
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (QueryApiException e)
        {
            throw StoreFailures.Told(e, client.Where);
        }
    }
}

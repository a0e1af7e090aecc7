using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// A city that another program keeps in a Neo4j database, read by a mapping and never written. It is read anew when it was read long enough ago, and has a new
/// revision when something of it changed; revisions count from the start of this process, and only the newest is known.
/// </summary>
public sealed class MappedCityStore : ICityStore
{
    private readonly QueryApiClient client;
    private readonly GraphMapping mapping;
    private readonly TimeProvider time;
    private readonly Action<string>? note;

    // When the ties were written down nobody knows; they were there when this process first looked.
    private readonly DateTimeOffset openedAt;
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Read? last;

    private MappedCityStore(QueryApiClient client, GraphMapping mapping, TimeProvider time, Action<string>? note)
    {
        this.client = client;
        this.mapping = mapping;
        this.time = time;
        this.note = note;
        openedAt = time.GetUtcNow();
    }

    /// <summary>Opens the store and reads the city once.</summary>
    /// <param name="options">Where and who; a user who may only read is enough.</param>
    /// <param name="mapping">How the graph is read.</param>
    /// <param name="note">Told in a sentence how much was read and left out; names no record.</param>
    /// <param name="time">The clock; null: the system's.</param>
    /// <param name="cancellationToken">Gives up waiting for the server.</param>
    /// <exception cref="ArgumentException">The options make no sense.</exception>
    /// <exception cref="CityStoreException">The server can't be reached or refuses the user, or the mapping makes no city of the graph.</exception>
    public static async Task<MappedCityStore> OpenAsync(
        Neo4jStoreOptions options, GraphMapping mapping, Action<string>? note = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(mapping);
        options.Validate();
        var clock = time ?? TimeProvider.System;
        var store = new MappedCityStore(new QueryApiClient(options, clock), mapping, clock, note);
        try
        {
            await store.CurrentAsync(cancellationToken).ConfigureAwait(false);
            return store;
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="CityStoreException">The server can't be read.</exception>
    public async Task<IReadOnlyList<CityHead>> ListCitiesAsync(CancellationToken cancellationToken = default)
    {
        var city = await CurrentAsync(cancellationToken).ConfigureAwait(false);
        return [new CityHead(city.City, city.Revision)];
    }

    /// <inheritdoc/>
    /// <exception cref="CityStoreException">The server can't be read.</exception>
    public async Task<CitySnapshot?> ReadSnapshotAsync(string cityId, int? revision = null, CancellationToken cancellationToken = default)
    {
        if (cityId != mapping.City.Id)
        {
            return null;
        }
        var city = await CurrentAsync(cancellationToken).ConfigureAwait(false);
        return revision is null || revision == city.Revision ? city : null;
    }

    /// <inheritdoc/>
    /// <exception cref="CityStoreException">The server can't be read.</exception>
    public async Task<IReadOnlyDictionary<string, Asset>> ReadAssetsAsync(string cityId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        await ReadSnapshotAsync(cityId, null, cancellationToken).ConfigureAwait(false) is { } city
            ? ids.Distinct(StringComparer.Ordinal).Select(city.Assets.Find).OfType<Asset>().ToDictionary(a => a.Id, StringComparer.Ordinal)
            : new Dictionary<string, Asset>();

    /// <summary>Refuses: the graph is another program's.</summary>
    /// <exception cref="InvalidChangeException">Always.</exception>
    public Task<Change> ApplyAsync(string cityId, ChangeSet changeSet, int? expectedRevision = null, CancellationToken cancellationToken = default) =>
        Task.FromException<Change>(Refusal());

    /// <summary>Refuses: the graph is another program's.</summary>
    /// <exception cref="InvalidChangeException">Always.</exception>
    public Task<Erased?> EraseAsync(string cityId, string assetId, string? author = null, CancellationToken cancellationToken = default) =>
        Task.FromException<Erased?>(Refusal());

    /// <summary>Nothing: another program's graph has no log.</summary>
    public Task<IReadOnlyList<Change>> ReadChangesAsync(string cityId, int? beforeRevision = null, int take = 50, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Change>>([]);

    /// <summary>Closes the connections.</summary>
    public ValueTask DisposeAsync()
    {
        client.Dispose();
        reading.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<CitySnapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } known)
        {
            return known;
        }
        await reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Fresh() is { } others)
            {
                return others;
            }
            var (city, records, leftOut) = await new MappedGraphReader(client, mapping, openedAt).ReadAsync(cancellationToken).ConfigureAwait(false);
            var before = last;
            // The hash covers the revision, so that the same content under the same number is what is compared.
            var hash = ContentHash.Of(CitySnapshot.Of(city, before?.Snapshot.Revision ?? 1, records));
            if (before is null || before.Hash != hash)
            {
                var snapshot = CitySnapshot.Of(city, (before?.Snapshot.Revision ?? 0) + 1, records);
                note?.Invoke($"Read {snapshot.Assets.Count} assets, {snapshot.Ties.Count} ties and {snapshot.NeedsAndOffers.Count} needs and offers by the mapping; {leftOut} nodes and relationships were left out.");
                before = new Read(snapshot, ContentHash.Of(snapshot), time.GetTimestamp());
            }
            last = before with { At = time.GetTimestamp() };
            return before.Snapshot;
        }
        catch (QueryApiException e)
        {
            throw StoreFailures.Told(e, client.Where);
        }
        finally
        {
            reading.Release();
        }
    }

    private CitySnapshot? Fresh() => last is { } read && time.GetElapsedTime(read.At) < TimeSpan.FromSeconds(mapping.RefreshSeconds) ? read.Snapshot : null;

    private static InvalidChangeException Refusal() => new(
        [new DomainError(ErrorCodes.ReadOnly, "the city is read from another program's graph", "change set", "the change to be made there")]);

    private sealed record Read(CitySnapshot Snapshot, string Hash, long At);
}

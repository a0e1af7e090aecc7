using System.Collections.Concurrent;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Sqlite;

/// <summary>
/// The newest snapshot of each city that was read, kept in memory. The file's revision decides whether it is current, so that a change by another process is
/// never missed; an older one is brought forward by the changes since.
/// </summary>
internal sealed class SnapshotCache
{
    // Past this share of the city's records, reading all of them anew is cheaper than bringing a snapshot forward.
    private const double ForwardShare = 0.5;

    private readonly ConcurrentDictionary<string, CitySnapshot> newest = new(StringComparer.Ordinal);

    /// <summary>The kept snapshot where it is current in the connection's transaction (or newer); otherwise null. Costs one look-up.</summary>
    internal CitySnapshot? Current(StoreConnection connection, string cityId) =>
        newest.TryGetValue(cityId, out var kept) && Records.Head(connection, cityId) is var (_, revision) && kept.Revision >= revision ? kept : null;

    /// <summary>The city as it stands in the connection's transaction, or a newer state that another reader has seen meanwhile; null where it does not exist.</summary>
    internal CitySnapshot? Read(StoreConnection connection, string cityId, CancellationToken cancellationToken)
    {
        if (Records.Head(connection, cityId) is not var (key, revision))
        {
            return null;
        }
        if (newest.TryGetValue(cityId, out var kept) && kept.Revision >= revision)
        {
            return kept;
        }
        var current = kept is not null && !ChangeLog.AnyErasureAfter(connection, key, kept.Revision) && ChangeLog.EntriesAfter(connection, key, kept.Revision) <= ForwardShare * kept.RecordCount
            ? Forward(connection, key, kept, revision)
            : Load(connection, key, revision, cancellationToken);
        return newest.AddOrUpdate(cityId, current, (_, other) => other.Revision > current.Revision ? other : current);
    }

    private static CitySnapshot Forward(StoreConnection connection, long key, CitySnapshot kept, int revision)
    {
        var changes = ChangeLog.NewestFirst(connection, key, kept.Revision, (long)revision + 1).ToArray();
        Array.Reverse(changes);
        return changes.Aggregate(kept, static (snapshot, change) => snapshot.With(change));
    }

    private static CitySnapshot Load(StoreConnection connection, long key, int revision, CancellationToken cancellationToken)
    {
        var records = Records.All(connection, key, cancellationToken);
        var city = records.OfType<City>().FirstOrDefault() ?? throw new InvalidDataException("A city's own record is missing.");
        return CitySnapshot.Of(city, revision, records);
    }
}

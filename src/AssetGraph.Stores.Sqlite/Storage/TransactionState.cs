using AssetGraph.Domain;

namespace AssetGraph.Stores.Sqlite;

/// <summary>A city as it stands within the writer's transaction: validation asks here, so that a small change to a large city reads only what it touches.</summary>
internal sealed class TransactionState(StoreConnection connection, long cityKey) : ICityState
{
    private readonly Dictionary<EntityReference, IEntity?> found = [];
    private readonly Dictionary<EntityKind, bool> hasRecords = [];

    public IEntity? Find(EntityKind kind, string id)
    {
        // A first import looks for each of its records in vain; that a kind has none at all is asked once.
        if (!HasRecords(kind))
        {
            return null;
        }
        var record = new EntityReference(kind, id);
        if (!found.TryGetValue(record, out var entity))
        {
            entity = Records.Find(connection, cityKey, kind, id);
            found.Add(record, entity);
        }
        return entity;
    }

    public IEnumerable<EntityReference> ReferrersOf(EntityKind kind, string id) => Records.ReferrersOf(connection, cityKey, kind, id);

    private bool HasRecords(EntityKind kind)
    {
        if (!hasRecords.TryGetValue(kind, out var any))
        {
            any = Records.Any(connection, cityKey, kind);
            hasRecords.Add(kind, any);
        }
        return any;
    }
}

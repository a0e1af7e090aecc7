namespace AssetGraph.Domain;

/// <summary>The city as it would stand after a change set: what it writes, less what it deletes, over what is there.</summary>
internal sealed class PendingState(ICityState? current)
{
    private readonly Dictionary<EntityReference, IEntity> written = [];
    private readonly HashSet<EntityReference> deleted = [];

    /// <summary>Notes a write; false where the record was written before.</summary>
    internal bool Write(EntityReference record, IEntity entity) => written.TryAdd(record, entity);

    /// <summary>Notes a deletion; false where the record was deleted before.</summary>
    internal bool Delete(EntityReference record) => deleted.Add(record);

    internal bool IsWritten(EntityReference record) => written.ContainsKey(record);

    internal bool IsDeleted(EntityReference record) => deleted.Contains(record);

    /// <summary>Whether the record stands in the city before the change.</summary>
    internal bool Stood(EntityReference record) => current?.Find(record.Kind, record.Id) is not null;

    internal IEntity? Find(EntityReference record) =>
        written.TryGetValue(record, out var entity) ? entity
        : deleted.Contains(record) ? null
        : current?.Find(record.Kind, record.Id);

    /// <summary>The records that refer to this one and are neither rewritten nor deleted by the change set.</summary>
    internal IEnumerable<EntityReference> UntouchedReferrersOf(EntityReference record) =>
        current is null ? [] : current.ReferrersOf(record.Kind, record.Id).Where(r => !written.ContainsKey(r) && !deleted.Contains(r));
}

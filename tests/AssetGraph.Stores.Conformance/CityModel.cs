using AssetGraph.Domain;

namespace AssetGraph.Stores.Conformance;

/// <summary>A city as a plain dictionary: the slow and obvious twin that snapshots and stores are compared with.</summary>
public sealed class CityModel
{
    private readonly Dictionary<EntityReference, IEntity> records;

    public CityModel() => records = [];

    private CityModel(Dictionary<EntityReference, IEntity> records) => this.records = records;

    public IReadOnlyDictionary<EntityReference, IEntity> Records => records;

    public City City => records.Values.OfType<City>().Single();

    public CityModel Copy() => new(new Dictionary<EntityReference, IEntity>(records));

    public void Put(IEntity entity) => records[new EntityReference(entity.EntityKind, entity.Id)] = entity;

    public void Remove(EntityReference record) => records.Remove(record);

    public IEntity? Find(EntityReference record) => records.GetValueOrDefault(record);

    /// <summary>This city after the change set, without asking whether it is allowed.</summary>
    public CityModel After(ChangeSet changeSet, DateTimeOffset appliedAt)
    {
        var after = Copy();
        foreach (var entity in changeSet.Upserts)
        {
            after.Put(entity is Tie { RecordedAt: null } tie
                ? tie with { RecordedAt = (Find(new EntityReference(EntityKind.Tie, tie.Id)) as Tie)?.RecordedAt ?? appliedAt }
                : entity);
        }
        foreach (var deletion in changeSet.Deletions)
        {
            after.Remove(deletion with { Field = null });
        }
        return after;
    }

    /// <summary>What differs between the two, as the log should say it.</summary>
    public static IEnumerable<ChangeEntry> Difference(CityModel before, CityModel after) =>
        before.records.Keys.Union(after.records.Keys)
            .Select(r => new ChangeEntry(r.Kind, r.Id, before.Find(r), after.Find(r)))
            .Where(e => !Equals(e.Before, e.After))
            .OrderBy(e => e.Kind).ThenBy(e => e.Id, StringComparer.Ordinal);

    /// <summary>Whether every reference leads somewhere and no parents go round.</summary>
    public bool IsConsistent() =>
        records.Values.OfType<City>().Count() == 1
        && records.Values.All(r => r.References.All(to => records.ContainsKey(to with { Field = null })))
        && records.Values.All(EndsAtRoot);

    private bool EndsAtRoot(IEntity record)
    {
        var next = record;
        for (var steps = 0; next is not null && steps <= records.Count; steps++)
        {
            next = next.References.Where(r => r.Field == "ParentId").Select(r => Find(r with { Field = null })).FirstOrDefault();
        }
        return next is null;
    }

    /// <summary>The records that refer to this one.</summary>
    public IEnumerable<EntityReference> ReferrersOf(EntityReference record) =>
        records.Where(r => r.Value.References.Any(to => (to with { Field = null }) == record)).Select(r => r.Key);

    /// <summary>Fails unless the snapshot says exactly what this model says.</summary>
    public void AssertEqual(CitySnapshot? snapshot, int revision)
    {
        Assert.NotNull(snapshot);
        Assert.Equal(revision, snapshot.Revision);
        Assert.Equal(City, snapshot.City);
        Assert.Equal(
            records.Values.Where(r => r is not Domain.City).OrderBy(r => r.EntityKind).ThenBy(r => r.Id, StringComparer.Ordinal),
            snapshot.Records);
        foreach (var (reference, record) in records)
        {
            Assert.Equal(record, snapshot.Find(reference.Kind, reference.Id));
            Assert.Equal(
                ReferrersOf(reference).OrderBy(r => r.Kind).ThenBy(r => r.Id, StringComparer.Ordinal),
                snapshot.ReferrersOf(reference.Kind, reference.Id).OrderBy(r => r.Kind).ThenBy(r => r.Id, StringComparer.Ordinal));
        }
    }
}

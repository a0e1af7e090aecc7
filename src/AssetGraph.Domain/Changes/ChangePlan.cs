namespace AssetGraph.Domain;

/// <summary>Turns a wish to change a city into the change that a store logs. Pure: the same state, wish, revision and time give the same change.</summary>
public static class ChangePlan
{
    /// <summary>
    /// The change to apply: the records that really change, in the order of kind and (ordinal) id, each with what it replaces. A tie without
    /// <see cref="Tie.RecordedAt"/> keeps that of the tie it replaces, and a new one gets <paramref name="now"/>. Cost: that of validation, and sorting.
    /// </summary>
    /// <param name="current">The city as it stands, or null where it does not exist yet.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="changeSet">The wish, with its <see cref="ChangeSet.Id"/> filled.</param>
    /// <param name="revision">The number the change is applied under: the current one plus 1.</param>
    /// <param name="now">The time of applying; kept as UTC.</param>
    /// <exception cref="InvalidChangeException">The change set breaks a rule; it lists every reason.</exception>
    /// <exception cref="ArgumentException">The change set has no id.</exception>
    public static Change Prepare(ICityState? current, string cityId, ChangeSet changeSet, int revision, DateTimeOffset now)
    {
        var id = changeSet.Id ?? throw new ArgumentException("A change set that is applied has an id.", nameof(changeSet));
        var errors = ChangeValidator.Validate(current, cityId, changeSet);
        if (errors.Count > 0)
        {
            throw new InvalidChangeException(errors);
        }
        var time = now.ToUniversalTime();
        var entries = new List<ChangeEntry>(changeSet.Upserts.Count + changeSet.Deletions.Count);
        foreach (var entity in changeSet.Upserts.AsSpan())
        {
            var before = current?.Find(entity.EntityKind, entity.Id);
            var after = entity is Tie { RecordedAt: null } tie ? tie with { RecordedAt = (before as Tie)?.RecordedAt ?? time } : entity;
            if (!after.Equals(before))
            {
                entries.Add(new ChangeEntry(entity.EntityKind, entity.Id, before, after));
            }
        }
        foreach (var deletion in changeSet.Deletions.AsSpan())
        {
            entries.Add(new ChangeEntry(deletion.Kind, deletion.Id, current!.Find(deletion.Kind, deletion.Id), null));
        }
        entries.Sort(static (a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Id, b.Id));
        return new Change(revision, id, time, changeSet.Author, changeSet.Message, changeSet.Undoes, entries.ToValueList());
    }
}

using System.Globalization;

namespace AssetGraph.Domain;

/// <summary>Takes back one change of the log, where nothing later stands on it.</summary>
public static class Undo
{
    private const int PageSize = 100;

    /// <summary>
    /// The change set that takes <paramref name="change"/> back: what it wrote anew is deleted, what it replaced or deleted is written again.
    /// Its <see cref="ChangeSet.Undoes"/> names the change. Applied, it leaves every record the change touched as it was before.
    /// </summary>
    /// <param name="snapshot">The city as it stands.</param>
    /// <param name="change">The change to take back.</param>
    /// <param name="laterChanges">The changes after it, in any order; they only serve to name what stands in the way.</param>
    /// <exception cref="InvalidChangeException">
    /// Later changes stand on it (<see cref="ErrorCodes.CannotUndo"/>): each error names the record and the later revision. The first change, which made the
    /// city, can't be taken back either.
    /// </exception>
    public static ChangeSet Plan(CitySnapshot snapshot, Change change, IEnumerable<Change> laterChanges)
    {
        if (change.IsErasure)
        {
            throw Refused(ErrorCodes.CannotUndo, $"revision {Number(change.Revision)} is an erasure", "another revision");
        }
        var later = laterChanges.Where(c => c.Revision > change.Revision).OrderByDescending(c => c.Revision).ToArray();
        var entries = change.Entries.ToDictionary(e => new EntityReference(e.Kind, e.Id));
        var errors = new List<DomainError>();
        foreach (var (record, entry) in entries)
        {
            if (Obstacle(snapshot, entries, record, entry, later) is { } obstacle)
            {
                errors.Add(Refusal(change, record, obstacle));
            }
        }
        if (errors.Count > 0)
        {
            throw new InvalidChangeException(errors);
        }
        var inverse = new ChangeSet
        {
            Message = $"Undo of revision {Number(change.Revision)}",
            Upserts = change.Entries.Where(e => e.Before is not null).Select(e => e.Before!).ToValueList(),
            Deletions = change.Entries.Where(e => e.Before is null).Select(e => new EntityReference(e.Kind, e.Id)).ToValueList(),
            Undoes = change.Revision,
        };
        // What is left are rules over several records: a parent that was free then and lies below its child now.
        errors.AddRange(ChangeValidator.Validate(snapshot, snapshot.City.Id, inverse)
            .Select(e => Refusal(change, e.Entity ?? new EntityReference(EntityKind.City, snapshot.City.Id), $"as the city stands now, {e.What}")));
        return errors.Count == 0 ? inverse : throw new InvalidChangeException(errors);
    }

    /// <summary>Takes the change of <paramref name="revision"/> back under a new revision.</summary>
    /// <param name="store">Where the city is kept.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="revision">The change to take back.</param>
    /// <param name="author">Who wants it, or null.</param>
    /// <param name="changeSetId">The id of the change set, so that a repeated call does nothing twice; null: a new one.</param>
    /// <param name="expectedRevision">The revision that the caller saw; null: whatever it is.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>The change that took it back, as logged.</returns>
    /// <exception cref="RevisionConflictException">The city has another revision than expected.</exception>
    /// <exception cref="InvalidChangeException">There is no such change, or later changes stand on it.</exception>
    public static async Task<Change> ApplyAsync(
        ICityStore store,
        string cityId,
        int revision,
        string? author = null,
        string? changeSetId = null,
        int? expectedRevision = null,
        CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var snapshot = await store.ReadSnapshotAsync(cityId, null, cancellationToken).ConfigureAwait(false)
                ?? throw Refused(ErrorCodes.WrongCity, $"the city '{ErrorCollector.Shown(cityId)}' does not exist", "an existing city");
            var changes = await ChangesFromAsync(store, snapshot, revision, cancellationToken).ConfigureAwait(false);
            if (changeSetId is not null && changes.Find(c => c.ChangeSetId == changeSetId) is { } applied)
            {
                return applied;
            }
            if (expectedRevision is { } expected && expected != snapshot.Revision)
            {
                throw new RevisionConflictException(cityId, expected, snapshot.Revision);
            }
            if (changes is not [.. var later, { } change] || change.Revision != revision)
            {
                throw Refused(ErrorCodes.CannotUndo, $"there is no revision {Number(revision)}", $"1 to {Number(snapshot.Revision)}");
            }
            var inverse = Plan(snapshot, change, later) with { Author = author, Id = changeSetId };
            try
            {
                return await store.ApplyAsync(cityId, inverse, snapshot.Revision, cancellationToken).ConfigureAwait(false);
            }
            catch (RevisionConflictException) when (expectedRevision is null)
            {
                // Somebody was faster, and the caller takes any revision: plan again on theirs.
            }
        }
    }

    /// <summary>The changes from the snapshot's revision down to <paramref name="revision"/>, the newest first.</summary>
    private static async Task<List<Change>> ChangesFromAsync(ICityStore store, CitySnapshot snapshot, int revision, CancellationToken cancellationToken)
    {
        var changes = new List<Change>();
        var next = snapshot.Revision;
        while (revision >= 1 && next >= revision)
        {
            var page = await store.ReadChangesAsync(snapshot.City.Id, next + 1, Math.Min(PageSize, next - revision + 1), cancellationToken).ConfigureAwait(false);
            if (page.Count == 0)
            {
                break;
            }
            changes.AddRange(page);
            next -= page.Count;
        }
        return changes;
    }

    /// <summary>Why one record can't be put back to what it was, or null where it can.</summary>
    private static string? Obstacle(
        CitySnapshot snapshot, Dictionary<EntityReference, ChangeEntry> entries, EntityReference record, ChangeEntry entry, Change[] later)
    {
        if (!Equals(snapshot.Find(entry.Kind, entry.Id), entry.After))
        {
            return $"{Naming(later, record)} changed it again";
        }
        if (entry.Before is { } before)
        {
            foreach (var reference in before.References)
            {
                var needed = reference with { Field = null };
                var stands = entries.TryGetValue(needed, out var other) ? other.Before is not null : snapshot.Find(needed.Kind, needed.Id) is not null;
                if (!stands)
                {
                    return $"{Naming(later, needed)} deleted {needed}, to which it referred";
                }
            }
            return null;
        }
        if (entry.Kind == EntityKind.City)
        {
            return "it made the city";
        }
        var referrers = snapshot.ReferrersOf(record.Kind, record.Id).Where(r => !entries.ContainsKey(r)).ToArray();
        return referrers.Length == 0 ? null : $"{Naming(later, referrers[0])} made {referrers[0]} refer to it";
    }

    private static string Naming(Change[] later, EntityReference record) =>
        Array.Find(later, c => c.Entries.Any(e => e.Kind == record.Kind && e.Id == record.Id)) is { } change ? $"revision {Number(change.Revision)}" : "a later revision";

    private static DomainError Refusal(Change change, EntityReference record, string why) =>
        new(ErrorCodes.CannotUndo, $"revision {Number(change.Revision)} can't be taken back: {why}", record.ToString(), "later changes to be taken back first", record);

    private static InvalidChangeException Refused(string code, string what, string expected) =>
        new([new DomainError(code, what, ErrorCollector.ChangeSetAddress, expected)]);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

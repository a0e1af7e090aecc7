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
        var later = laterChanges.Where(c => c.Revision > change.Revision).OrderByDescending(c => c.Revision).ToArray();
        var errors = new List<DomainError>();
        var upserts = new List<IEntity>();
        var deletions = new List<EntityReference>();
        foreach (var entry in change.Entries.AsSpan())
        {
            var record = new EntityReference(entry.Kind, entry.Id);
            if (!Equals(snapshot.Find(entry.Kind, entry.Id), entry.After))
            {
                errors.Add(Refusal(change, record, $"{Naming(later, record)} changed it again"));
            }
            else if (entry.Before is { } before)
            {
                upserts.Add(before);
            }
            else if (entry.Kind == EntityKind.City)
            {
                errors.Add(Refusal(change, record, "it made the city"));
            }
            else
            {
                deletions.Add(record);
            }
        }
        if (errors.Count > 0)
        {
            throw new InvalidChangeException(errors);
        }
        var inverse = new ChangeSet
        {
            Message = $"Undo of revision {Number(change.Revision)}",
            Upserts = upserts.ToValueList(),
            Deletions = deletions.ToValueList(),
            Undoes = change.Revision,
        };
        errors.AddRange(ChangeValidator.Validate(snapshot, snapshot.City.Id, inverse).Select(e => Explained(e, snapshot, change, inverse, later)));
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

    /// <summary>An error of the inverse change set, told as what it comes from: a later change.</summary>
    private static DomainError Explained(DomainError error, CitySnapshot snapshot, Change change, ChangeSet inverse, Change[] later)
    {
        var record = error.Entity ?? new EntityReference(EntityKind.City, snapshot.City.Id);
        switch (error.Code)
        {
            case ErrorCodes.StillReferenced:
                var gone = inverse.Deletions.ToHashSet();
                var referrer = snapshot.ReferrersOf(record.Kind, record.Id).Where(r => !gone.Contains(r)).OrderBy(r => r.Kind).ThenBy(r => r.Id, StringComparer.Ordinal).First();
                return Refusal(change, record, $"{Naming(later, referrer)} made {referrer} refer to it");
            case ErrorCodes.UnknownReference:
                var missing = snapshotGap(inverse, record, error.Field);
                return Refusal(change, record, $"{Naming(later, missing)} deleted {missing}, which it would need");
            default:
                return Refusal(change, record, $"on what later revisions made of the city {error.What}");
        }

        EntityReference snapshotGap(ChangeSet set, EntityReference of, string? field) => set.Upserts
            .First(e => e.EntityKind == of.Kind && e.Id == of.Id).References
            .First(r => string.Equals(r.Field, field, StringComparison.OrdinalIgnoreCase)
                && (set.Deletions.Contains(r with { Field = null }) || (snapshot.Find(r.Kind, r.Id) is null && !set.Upserts.Any(e => e.EntityKind == r.Kind && e.Id == r.Id)))) with { Field = null };
    }

    private static string Naming(Change[] later, EntityReference record) =>
        Array.Find(later, c => c.Entries.Any(e => e.Kind == record.Kind && e.Id == record.Id)) is { } change ? $"revision {Number(change.Revision)}" : "a later revision";

    private static DomainError Refusal(Change change, EntityReference record, string why) =>
        new(ErrorCodes.CannotUndo, $"revision {Number(change.Revision)} can't be taken back: {why}", record.ToString(), "later changes to be taken back first", record);

    private static InvalidChangeException Refused(string code, string what, string expected) =>
        new([new DomainError(code, what, ErrorCollector.ChangeSetAddress, expected)]);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

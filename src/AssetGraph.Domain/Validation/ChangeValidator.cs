using System.Globalization;

namespace AssetGraph.Domain;

/// <summary>Checks a change set against every rule of the model before anything is written.</summary>
public static class ChangeValidator
{
    private const string WrittenList = "upserts";
    private const string DeletedList = "deletions";

    /// <summary>
    /// Every reason to refuse <paramref name="changeSet"/>, in its order: the change set's own fields, then what it writes, then what it deletes. Empty where it
    /// may be applied; an empty change set may. Cost: linear in the change set and in the records that it touches (what its records refer to, their ancestors, and
    /// what refers to the ones it deletes), whatever the size of the city.
    /// </summary>
    /// <param name="current">The city as it stands; null where it does not exist, so that only a change set that writes its record is allowed.</param>
    /// <param name="cityId">The city that the change set is to be applied to.</param>
    /// <param name="changeSet">What is to be changed.</param>
    public static IReadOnlyList<DomainError> Validate(ICityState? current, string cityId, ChangeSet changeSet)
    {
        var errors = new ErrorCollector();
        var pending = new PendingState(current);
        CheckChangeSet(changeSet, errors);
        CheckCity(current, cityId, changeSet, errors);

        // First all is noted and only then checked: a record may refer to one that stands later in the same change set.
        var firsts = NoteAll(changeSet, pending);
        var trees = new TreeRules(pending);
        for (var i = 0; i < changeSet.Upserts.Count; i++)
        {
            CheckUpsert(changeSet.Upserts[i], i, firsts[i], cityId, pending, trees, errors);
        }
        for (var i = 0; i < changeSet.Deletions.Count; i++)
        {
            CheckDeletion(changeSet.Deletions[i], i, firsts[changeSet.Upserts.Count + i], pending, errors);
        }
        return errors.Errors;
    }

    private static bool[] NoteAll(ChangeSet changeSet, PendingState pending)
    {
        var firsts = new bool[changeSet.Upserts.Count + changeSet.Deletions.Count];
        var next = 0;
        foreach (var entity in changeSet.Upserts.AsSpan())
        {
            firsts[next++] = entity is null || pending.Write(new EntityReference(entity.EntityKind, entity.Id), entity);
        }
        foreach (var deletion in changeSet.Deletions.AsSpan())
        {
            firsts[next++] = pending.Delete(deletion with { Field = null });
        }
        return firsts;
    }

    private static void CheckChangeSet(ChangeSet changeSet, ErrorCollector errors)
    {
        if (changeSet.Id is not null && !EntityId.IsValid(changeSet.Id))
        {
            errors.Add(ErrorCodes.BadId, $"'{ErrorCollector.Shown(changeSet.Id)}' is no id", nameof(ChangeSet.Id), EntityId.Expected);
        }
        errors.Optional(changeSet.Author, nameof(ChangeSet.Author), TextLimits.Line);
        errors.Optional(changeSet.Message, nameof(ChangeSet.Message), TextLimits.Line);
        errors.AtLeast(changeSet.Undoes, 1, nameof(ChangeSet.Undoes));
    }

    private static void CheckCity(ICityState? current, string cityId, ChangeSet changeSet, ErrorCollector errors)
    {
        var shown = ErrorCollector.Shown(cityId);
        if (current is not null)
        {
            if (current.Find(EntityKind.City, cityId) is null)
            {
                errors.Add(ErrorCodes.WrongCity, $"the state is not that of the city '{shown}'", null, "the city that the change set is for");
            }
            return;
        }
        foreach (var entity in changeSet.Upserts.AsSpan())
        {
            // A city record of another id is refused where it stands.
            if (entity is City)
            {
                return;
            }
        }
        errors.Add(ErrorCodes.WrongCity, $"the city '{shown}' does not exist", null, "an existing city, or a change set that writes its record");
    }

    private static void CheckUpsert(
        IEntity? entity, int position, bool isFirst, string cityId, PendingState pending, TreeRules trees, ErrorCollector errors)
    {
        if (entity is null)
        {
            errors.Add(ErrorCodes.Missing, "it is empty", $"{WrittenList}[{position.ToString(CultureInfo.InvariantCulture)}]", "a record");
            return;
        }
        var record = new EntityReference(entity.EntityKind, entity.Id);
        errors.Enter(record, WrittenList, position);
        if (!isFirst)
        {
            errors.Add(ErrorCodes.Duplicate, "it is written twice in one change set", null, "each record once");
        }
        if (entity is City && entity.Id != cityId)
        {
            errors.Add(ErrorCodes.WrongCity, $"it is applied to the city '{ErrorCollector.Shown(cityId)}'", nameof(City.Id), $"'{ErrorCollector.Shown(cityId)}'");
        }
        RecordRules.Check(entity, errors);
        foreach (var reference in entity.References)
        {
            CheckReference(reference, pending, errors);
        }
        trees.Check(entity, errors);
    }

    private static void CheckReference(EntityReference reference, PendingState pending, ErrorCollector errors)
    {
        if (string.IsNullOrEmpty(reference.Id))
        {
            errors.Add(ErrorCodes.Missing, "it is empty", reference.Field, $"the id of a record of kind {reference.Kind}");
            return;
        }
        var target = reference with { Field = null };
        if (pending.Find(target) is not null)
        {
            return;
        }
        var shown = $"{reference.Kind} '{ErrorCollector.Shown(reference.Id)}'";
        errors.Add(
            ErrorCodes.UnknownReference,
            pending.IsDeleted(target) ? $"{shown} is deleted by this change set" : $"{shown} does not exist",
            reference.Field,
            $"the id of a record of kind {reference.Kind}");
    }

    private static void CheckDeletion(EntityReference deletion, int position, bool isFirst, PendingState pending, ErrorCollector errors)
    {
        var record = deletion with { Field = null };
        errors.Enter(record, DeletedList, position);
        if (string.IsNullOrEmpty(record.Id))
        {
            errors.Add(ErrorCodes.BadId, "it is empty", nameof(IEntity.Id), EntityId.Expected);
            return;
        }
        if (!isFirst)
        {
            errors.Add(ErrorCodes.Duplicate, "it is deleted twice in one change set", null, "each record once");
            return;
        }
        if (pending.IsWritten(record))
        {
            errors.Add(ErrorCodes.Duplicate, "it is written and deleted in one change set", null, "each record once");
            return;
        }
        if (!pending.Stood(record))
        {
            errors.Add(ErrorCodes.NothingToDelete, "there is no such record", null, "the kind and id of a record of the city");
            return;
        }
        if (record.Kind == EntityKind.City)
        {
            errors.Add(ErrorCodes.StillReferenced, "the whole city stands on its record", null, "no deletion of a city's own record");
            return;
        }
        var referrers = pending.UntouchedReferrersOf(record).ToArray();
        if (referrers.Length > 0)
        {
            var first = referrers.MinBy(r => (r.Kind, r.Id), ByKindAndId);
            var others = referrers.Length == 1 ? "refers" : $"and {(referrers.Length - 1).ToString(CultureInfo.InvariantCulture)} more refer";
            errors.Add(ErrorCodes.StillReferenced, $"{first} {others} to it", null, "what refers to it to be deleted or rewritten in the same change set");
        }
    }

    private static readonly Comparer<(EntityKind Kind, string Id)> ByKindAndId = Comparer<(EntityKind Kind, string Id)>.Create(
        static (a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Id, b.Id));
}

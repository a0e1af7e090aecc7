using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>What came of an import into a store.</summary>
/// <param name="CityId">The city.</param>
/// <param name="Change">The change as the store logged it; null where the folder was refused or only to be checked, and then nothing has changed.</param>
/// <param name="Read">What was read: records, errors, notices.</param>
public sealed record ImportOutcome(string CityId, Change? Change, ImportResult Read)
{
    /// <summary>Whether the folder was imported.</summary>
    public bool IsDone => Change is not null;

    /// <summary>Why it was refused, as <see cref="ImportResult.Errors"/> lists it; empty where it was imported.</summary>
    public IReadOnlyList<ImportError> Errors => Read.Errors;

    /// <summary>What else there is to know.</summary>
    public IReadOnlyList<ImportNotice> Notices => Read.Notices;

    /// <summary>The revision that the import made, or null where it was refused.</summary>
    public int? Revision => Change?.Revision;

    /// <summary>How many records were new, by kind; kinds without any are left out.</summary>
    public IReadOnlyDictionary<EntityKind, int> Added => Count(static e => e.Before is null);

    /// <summary>How many records were replaced by something else, by kind.</summary>
    public IReadOnlyDictionary<EntityKind, int> Changed => Count(static e => e.Before is not null && e.After is not null);

    /// <summary>How many records were deleted, by kind.</summary>
    public IReadOnlyDictionary<EntityKind, int> Deleted => Count(static e => e.After is null);

    private SortedDictionary<EntityKind, int> Count(Func<ChangeEntry, bool> which)
    {
        var counts = new SortedDictionary<EntityKind, int>();
        foreach (var entry in Change?.Entries ?? [])
        {
            if (which(entry))
            {
                counts[entry.Kind] = counts.GetValueOrDefault(entry.Kind) + 1;
            }
        }
        return counts;
    }
}

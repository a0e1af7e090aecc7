namespace AssetGraph.Domain;

/// <summary>An applied change set, as the change log keeps it: what came, and what it replaced.</summary>
/// <param name="Revision">The number it was applied under, counted from 1 for each city.</param>
/// <param name="ChangeSetId">The change set's id.</param>
/// <param name="AppliedAt">When it was applied, UTC.</param>
/// <param name="Author">Who wanted it, or null.</param>
/// <param name="Message">Why, or null.</param>
/// <param name="Undoes">The revision it takes back, or null.</param>
/// <param name="Entries">Every record that it changed, in the order of kind and id; writes that changed nothing are left out.</param>
public sealed record Change(
    int Revision, string ChangeSetId, DateTimeOffset AppliedAt, string? Author, string? Message, int? Undoes, ValueList<ChangeEntry> Entries)
{
    /// <summary>
    /// Whether an asset was erased here. Its log was then rewritten, and what this change did to the city is nowhere told: a state before it can't be brought
    /// forward over it.
    /// </summary>
    public bool IsErasure { get; init; }
}

/// <summary>What one change did to one record.</summary>
/// <param name="Kind">The record's kind.</param>
/// <param name="Id">The record's id.</param>
/// <param name="Before">The record before, or null where it was new.</param>
/// <param name="After">The record after, or null where it was deleted.</param>
public sealed record ChangeEntry(EntityKind Kind, string Id, IEntity? Before, IEntity? After);

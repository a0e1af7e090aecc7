using AssetGraph.Api.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Changes;

/// <summary>An applied change as callers see it.</summary>
public sealed class ChangeView
{
    private readonly CityScope scope;
    private readonly Change change;

    internal ChangeView(CityScope scope, Change change) => (this.scope, this.change) = (scope, change);

    /// <summary>The revision.</summary>
    public int Revision => change.Revision;

    /// <summary>The change set's id.</summary>
    public string ChangeSetId => change.ChangeSetId;

    /// <summary>When it was applied.</summary>
    public DateTimeOffset AppliedAt => change.AppliedAt;

    /// <summary>Who wanted it.</summary>
    public string? Author => change.Author;

    /// <summary>Why.</summary>
    public string? Message => change.Message;

    /// <summary>What it took back.</summary>
    public int? Undoes => change.Undoes;

    /// <summary>How many records it changed.</summary>
    public int EntryCount => change.Entries.Count;

    internal IEnumerable<ChangeEntryView> FirstEntries(int count) => change.Entries.Take(count).Select(e => new ChangeEntryView(scope, e));
}

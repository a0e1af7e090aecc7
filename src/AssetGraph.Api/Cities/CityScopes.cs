using System.Collections.Concurrent;
using AssetGraph.Caching;
using AssetGraph.Domain;
using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Api.Cities;

/// <summary>
/// The scopes that requests share: one per city, replaced as soon as the city has a new revision or the day changes, so that answers of older revisions
/// fall away with them and nothing is invalidated by hand.
/// </summary>
public sealed class CityScopes(ICityStore store, TimeProvider time, AnswerOptions options, IResultSharing? sharing = null, IMeasureEngine? engine = null)
{
    private readonly ConcurrentDictionary<string, CityScope> current = new();

    /// <summary>The city as it is now, or null where there is none. One read of the store; two where the revision is new.</summary>
    public async Task<CityScope?> FindAsync(string cityKey, CancellationToken cancellationToken)
    {
        var snapshot = await store.ReadSnapshotAsync(cityKey, cancellationToken: cancellationToken);
        if (snapshot is null)
        {
            current.TryRemove(cityKey, out _);
            return null;
        }
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (current.TryGetValue(cityKey, out var known) && IsStill(known, snapshot, today))
        {
            return known;
        }
        var fresh = new CityScope(snapshot, today, options, sharing, await ChangeOfAsync(snapshot, cancellationToken)) { Engine = engine ?? InProcessEngine.Instance }
            .After(known);
        return current.AddOrUpdate(
            cityKey, static (_, fresh) => fresh, static (_, kept, fresh) => IsStill(kept, fresh.Snapshot, fresh.Today) ? kept : fresh, fresh);
    }

    private static bool IsStill(CityScope kept, CitySnapshot snapshot, DateOnly today) => kept.Snapshot.Revision >= snapshot.Revision && kept.Today == today;

    // Revisions of two stores can have the same number and differ; the change that made them can't.
    private async Task<string?> ChangeOfAsync(CitySnapshot snapshot, CancellationToken cancellationToken)
    {
        if (sharing is null)
        {
            return null;
        }
        try
        {
            return await store.ReadChangesAsync(snapshot.City.Id, snapshot.Revision + 1, 1, cancellationToken) is [{ } change] && change.Revision == snapshot.Revision
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{change.ChangeSetId} {change.AppliedAt.UtcTicks}")
                : null;
        }
        catch (CityStoreException)
        {
            // The records are known and the store is gone: what is asked now is computed here.
            return null;
        }
    }
}

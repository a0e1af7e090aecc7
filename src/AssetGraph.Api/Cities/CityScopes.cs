using System.Collections.Concurrent;
using AssetGraph.Domain;

namespace AssetGraph.Api.Cities;

/// <summary>
/// The scopes that requests share: one per city, replaced as soon as the city has a new revision or the day changes, so that answers of older revisions
/// fall away with them and nothing is invalidated by hand.
/// </summary>
public sealed class CityScopes(ICityStore store, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, CityScope> current = new();

    /// <summary>The city as it is now, or null where there is none. One read of the store.</summary>
    public async Task<CityScope?> FindAsync(string cityKey, CancellationToken cancellationToken)
    {
        var snapshot = await store.ReadSnapshotAsync(cityKey, cancellationToken: cancellationToken);
        if (snapshot is null)
        {
            current.TryRemove(cityKey, out _);
            return null;
        }
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return current.AddOrUpdate(
            cityKey,
            static (_, arg) => new CityScope(arg.snapshot, arg.today),
            static (_, kept, arg) => kept.Snapshot.Revision >= arg.snapshot.Revision && kept.Today == arg.today ? kept : new CityScope(arg.snapshot, arg.today),
            (snapshot, today));
    }
}

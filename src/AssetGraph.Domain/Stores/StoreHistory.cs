namespace AssetGraph.Domain;

/// <summary>What a store's log tells of earlier days.</summary>
public static class StoreHistory
{
    /// <summary>The city as it was recorded at the end of <paramref name="day"/>, by UTC.</summary>
    /// <param name="store">The store.</param>
    /// <param name="city">The city as it is known.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The snapshot of the last revision made on that day or before; null where the log begins later.</returns>
    /// <exception cref="CityStoreException">The log can't be read.</exception>
    /// <remarks>Cost: the log back to that day, and the revision.</remarks>
    public static async Task<CitySnapshot?> ReadSnapshotAsAtAsync(this ICityStore store, CitySnapshot city, DateOnly day, CancellationToken cancellationToken = default)
    {
        for (int? before = city.Revision + 1; ;)
        {
            var changes = await store.ReadChangesAsync(city.City.Id, before, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (changes.Count == 0)
            {
                return null;
            }
            if (changes.FirstOrDefault(c => DateOnly.FromDateTime(c.AppliedAt.UtcDateTime) <= day) is { } last)
            {
                return await store.ReadSnapshotAsync(city.City.Id, last.Revision, cancellationToken).ConfigureAwait(false);
            }
            before = changes[^1].Revision;
        }
    }
}

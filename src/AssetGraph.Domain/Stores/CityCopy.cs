namespace AssetGraph.Domain;

/// <summary>Copies a city from one store to another, with its history.</summary>
public static class CityCopy
{
    private const int PageSize = 50;

    /// <summary>
    /// Applies the changes of the log one after the other under the same revisions and ids, and compares the two cities' <see cref="ContentHash"/> at the end.
    /// Only the times at which changes were applied are new. A copy that was broken off goes on where it stopped. Cost: proportional to the history.
    /// </summary>
    /// <param name="source">The store to read.</param>
    /// <param name="target">The store to write; it has not got the city, or an earlier part of the same history.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="progress">Hears every revision that was copied; null: nobody does.</param>
    /// <param name="cancellationToken">Stops between two changes.</param>
    /// <returns>The revision copied and the hash that both cities have; null where the source has no such city.</returns>
    /// <exception cref="RevisionConflictException">The target has another history of the city. What it has was left as it was.</exception>
    /// <exception cref="InvalidDataException">The cities differ after the copy.</exception>
    public static async Task<(int Revision, string Hash)?> RunAsync(
        ICityStore source, ICityStore target, string cityId, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        if (await source.ReadSnapshotAsync(cityId, null, cancellationToken).ConfigureAwait(false) is not { } wanted)
        {
            return null;
        }
        for (var first = 1; first <= wanted.Revision; first += PageSize)
        {
            var last = Math.Min(wanted.Revision, first + PageSize - 1);
            var page = await source.ReadChangesAsync(cityId, last + 1, last - first + 1, cancellationToken).ConfigureAwait(false);
            foreach (var change in Enumerable.Reverse(page))
            {
                var copied = await target.ApplyAsync(cityId, Again(change), change.Revision - 1, cancellationToken).ConfigureAwait(false);
                if (copied.Revision != change.Revision)
                {
                    throw new RevisionConflictException(cityId, change.Revision, copied.Revision);
                }
                progress?.Report(change.Revision);
            }
        }
        var found = await target.ReadSnapshotAsync(cityId, null, cancellationToken).ConfigureAwait(false);
        var (here, there) = (ContentHash.Of(wanted), found is null ? "" : ContentHash.Of(found));
        return here == there ? (wanted.Revision, here) : throw new InvalidDataException($"The copy of the city '{cityId}' differs: its hash is {there}. Expected {here}, at revision {wanted.Revision}.");
    }

    private static ChangeSet Again(Change change) => new()
    {
        Id = change.ChangeSetId,
        Author = change.Author,
        Message = change.Message,
        Undoes = change.Undoes,
        Upserts = change.Entries.Where(e => e.After is not null).Select(e => e.After!).ToValueList(),
        Deletions = change.Entries.Where(e => e.After is null).Select(e => new EntityReference(e.Kind, e.Id)).ToValueList(),
    };
}

using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>Brings a folder into a store: all of it in one change, or nothing.</summary>
public static class CityImport
{
    /// <summary>
    /// Reads the folder at <paramref name="path"/>, checks it against itself and the city as it stands, and applies it as one change set under the revision
    /// that it was checked against. The city is made where it doesn't exist. Where anything is wrong nothing is written, and the outcome lists every error.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="path">The folder.</param>
    /// <param name="options">How to import; null: <see cref="ImportOptions"/> as it is.</param>
    /// <param name="progress">Told of every file, every 10,000 rows, and each stage.</param>
    /// <param name="cancellationToken">Cancels until the store commits.</param>
    /// <exception cref="RevisionConflictException">Somebody changed the city meanwhile, or it is not at the expected revision.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing was written.</exception>
    public static async Task<ImportOutcome> RunAsync(
        ICityStore store, string path, ImportOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new ImportOptions();
        var cityId = await FolderReader.CityIdAsync(path, options, cancellationToken).ConfigureAwait(false);
        var existing = await store.ReadSnapshotAsync(cityId, null, cancellationToken).ConfigureAwait(false);
        var revision = existing?.Revision ?? 0;
        if (options.ExpectedRevision is { } expected && expected != revision)
        {
            throw new RevisionConflictException(cityId, expected, revision);
        }
        var (read, wish) = await new FolderReader(path, options, existing, progress).ReadAsync(cancellationToken).ConfigureAwait(false);
        if (!read.IsSound || options.CheckOnly)
        {
            return new ImportOutcome(cityId, null, read);
        }
        progress?.Report(new ImportProgress(ImportStage.Writing, null, read.Records.Count));
        var change = await store.ApplyAsync(cityId, wish, revision, cancellationToken).ConfigureAwait(false);
        return new ImportOutcome(cityId, change, read);
    }
}

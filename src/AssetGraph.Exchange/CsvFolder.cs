using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>
/// A city as a folder of CSV files: <c>nodes.csv</c>, <c>ties.csv</c>, <c>needs_offers.csv</c>, <c>places.csv</c> and, where they are needed, <c>city.csv</c>,
/// <c>tie_types.csv</c>, <c>categories.csv</c>, <c>introductions.csv</c> and <c>facts.csv</c>. What is written is read back as the same records, with one
/// exception: an empty text and no text are the same in a cell. docs/loading-a-city.md describes every column.
/// </summary>
public static class CsvFolder
{
    /// <summary>
    /// Reads the folder at <paramref name="path"/> and checks it as a whole, against no city but itself. What is wrong with it is in the result, not thrown.
    /// Cost: linear in the folder; all records are held in memory, the files are not.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="options">How to read; null: <see cref="ImportOptions"/> as it is.</param>
    /// <param name="progress">Told of every file and every 10,000 rows.</param>
    /// <param name="cancellationToken">Cancels between two rows.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<ImportResult> ReadAsync(
        string path, ImportOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var (result, _) = await new FolderReader(path, options ?? new ImportOptions(), null, progress).ReadAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <summary>
    /// Writes <paramref name="city"/> as a folder at <paramref name="path"/>: all files, UTF-8, lines ended by LF, records in the order of their ids. The files
    /// are written to a temporary folder beside it first, so that a failure leaves what was there. An earlier export is replaced.
    /// </summary>
    /// <param name="city">The city.</param>
    /// <param name="path">The folder to write; made where it doesn't exist.</param>
    /// <param name="options">How to write; null: <see cref="ExportOptions"/> as it is.</param>
    /// <param name="cancellationToken">Cancels between two files; nothing is left behind.</param>
    /// <returns>How many records were written, by kind, without the city's own.</returns>
    /// <exception cref="IOException">
    /// The folder holds something else than an earlier export and <see cref="ExportOptions.Overwrite"/> is off, or it can't be written.
    /// </exception>
    public static Task<IReadOnlyDictionary<EntityKind, int>> WriteAsync(
        CitySnapshot city, string path, ExportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(city);
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new ExportOptions();
        var view = options.ForOutsidersOn is { } day ? OutsiderView.Of(city, day) : city;
        return WriteAsync(view.RecordsOf, path, options.Overwrite, cancellationToken);
    }

    /// <summary>Writes a city whose records need not be in memory at once, as <see cref="WriteAsync(CitySnapshot, string, ExportOptions?, CancellationToken)"/> does.</summary>
    /// <param name="recordsOf">The records of a kind, in the order of their ids; asked twice for each kind and read once each time. The kind City gives the city's own record.</param>
    /// <param name="path">The folder to write; made where it doesn't exist.</param>
    /// <param name="overwrite">Whether the folder may hold other things; they stay.</param>
    /// <param name="cancellationToken">Cancels between two records; nothing is left behind.</param>
    /// <returns>How many records were written, by kind, without the city's own.</returns>
    /// <exception cref="IOException">As above.</exception>
    public static Task<IReadOnlyDictionary<EntityKind, int>> WriteAsync(
        Func<EntityKind, IEnumerable<IEntity>> recordsOf, string path, bool overwrite = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recordsOf);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Task.Run(() => new FolderWriter(recordsOf, path, overwrite).Write(cancellationToken), cancellationToken);
    }
}

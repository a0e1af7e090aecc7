using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>Reads a city's folder as a whole and checks it as a whole: against itself and, where there is one, against the city it is to change.</summary>
internal sealed class FolderReader
{
    private readonly string path;
    private readonly ImportOptions options;
    private readonly CitySnapshot? existing;
    private readonly ReadingProgress progress;
    private readonly ErrorList errors;
    private readonly List<ImportNotice> notices = [];
    private readonly RowIndex rows = new();
    private readonly Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);

    internal FolderReader(string path, ImportOptions options, CitySnapshot? existing, IProgress<ImportProgress>? listener)
    {
        this.path = path;
        this.options = options;
        this.existing = existing;
        progress = new ReadingProgress(listener);
        errors = new ErrorList(Math.Max(1, options.MaxErrors));
    }

    /// <summary>The folder's own id for its city, read without the rest of it; that of <paramref name="options"/> wins.</summary>
    internal static async Task<string> CityIdAsync(string path, ImportOptions options, CancellationToken cancellationToken)
    {
        if (options.CityId is { } given)
        {
            return given;
        }
        var reader = new FolderReader(path, options, null, null);
        if (!reader.FindFiles())
        {
            return FolderName(path);
        }
        return (await reader.ReadCityAsync(cancellationToken).ConfigureAwait(false)).City.Id;
    }

    internal async Task<(ImportResult Result, ChangeSet Wish)> ReadAsync(CancellationToken cancellationToken)
    {
        var city = new City { Id = options.CityId ?? FolderName(path), Name = options.CityName ?? options.CityId ?? FolderName(path) };
        var stated = false;
        var records = new List<IEntity>();
        if (FindFiles())
        {
            (city, stated) = await ReadCityAsync(cancellationToken).ConfigureAwait(false);
            foreach (var file in FolderFiles.All.Skip(1))
            {
                progress.Report(ImportStage.Reading, file.Name);
                records.AddRange(paths.TryGetValue(file.Name, out var found)
                    ? await new TableReader(file, found, errors, notices, rows, progress).ReadAsync(cancellationToken).ConfigureAwait(false)
                    : WithoutFile(file));
            }
        }
        progress.Report(ImportStage.Validating);
        var wish = WishOf(city, stated, records);
        new FolderChecks(city, existing, rows, errors).Run(wish, cancellationToken);
        var result = new ImportResult(city, stated, records, errors.InOrder(FolderFiles.RankOf), errors.Count, notices, rows);
        return (result, wish);
    }

    private bool FindFiles()
    {
        if (!Directory.Exists(path))
        {
            errors.Add(new ImportError(ImportErrorCodes.NoFolder, path, null, null, File.Exists(path) ? "it is a file" : "there is no such folder", "a folder with nodes.csv, ties.csv, needs_offers.csv and places.csv"));
            return false;
        }
        try
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(path).Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(entry);
                if (FolderFiles.All.Any(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                {
                    if (!paths.TryAdd(name, entry))
                    {
                        notices.Add(new ImportNotice(name, null, $"not read, since {Path.GetFileName(paths[name])} is"));
                    }
                }
                else if (Path.GetExtension(name).Equals(".csv", StringComparison.OrdinalIgnoreCase))
                {
                    notices.Add(new ImportNotice(name, null, "not read: no file of a city's folder has this name"));
                }
            }
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(new ImportError(ImportErrorCodes.NoFolder, path, null, null, $"the folder can't be read: {exception.Message.TrimEnd('.')}", "a folder that may be read"));
            return false;
        }
    }

    private async Task<(City City, bool IsStated)> ReadCityAsync(CancellationToken cancellationToken)
    {
        var file = FolderFiles.City;
        var id = options.CityId ?? FolderName(path);
        var unstated = new City { Id = id, Name = options.CityName ?? id };
        if (!paths.TryGetValue(file.Name, out var found))
        {
            if (existing is not null)
            {
                return (existing.City, false);
            }
            notices.Add(new ImportNotice(file.Name, null, $"the file is missing; the city is called '{unstated.Name}' and gets the default thresholds"));
            return (unstated, false);
        }
        var before = errors.Count;
        var cities = await new TableReader(file, found, errors, notices, rows, progress).ReadAsync(cancellationToken).ConfigureAwait(false);
        if (cities.Count != 1)
        {
            if (errors.Count == before)
            {
                errors.Add(new ImportError(ImportErrorCodes.BadCell, file.Name, null, null, $"the file has {cities.Count} rows", "one row: the city"));
            }
            return (unstated, true);
        }
        var city = (City)cities[0];
        if (options.CityId is { } given && given != city.Id)
        {
            notices.Add(new ImportNotice(file.Name, null, $"the city is imported under the id '{given}' instead of '{city.Id}'"));
            city = city with { Id = given };
        }
        return (city, true);
    }

    /// <summary>What stands in for a file that the folder doesn't have: an existing city keeps its own, a new one starts with the default vocabulary.</summary>
    private IReadOnlyList<IEntity> WithoutFile(RecordFile file)
    {
        if (file.Required)
        {
            rows.MarkIncomplete(file.Kind);
            errors.Add(new ImportError(ImportErrorCodes.MissingFile, file.Name, null, null, "the file is missing", "the file, with its header at least"));
        }
        return existing is not null ? []
            : file.Kind == EntityKind.TieType ? DefaultVocabulary.TieTypes
            : file.Kind == EntityKind.Category ? DefaultVocabulary.Categories
            : [];
    }

    private ChangeSet WishOf(City city, bool stated, List<IEntity> records)
    {
        IEnumerable<IEntity> upserts = stated || existing is null ? records.Prepend(city) : records;
        IEnumerable<EntityReference> deletions = options.Replace && existing is not null
            ? existing.Records.Where(r => rows.WasRead(r.EntityKind) && !rows.Holds(r.EntityKind, r.Id)).Select(r => new EntityReference(r.EntityKind, r.Id))
            : [];
        return new ChangeSet
        {
            Author = options.Author,
            Message = options.Message ?? $"Import of {FolderName(path)}",
            Upserts = upserts.ToValueList(),
            Deletions = deletions.ToValueList(),
        };
    }

    private static string FolderName(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
}

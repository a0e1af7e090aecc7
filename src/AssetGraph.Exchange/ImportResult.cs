using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>What a folder holds, or why it is refused.</summary>
public sealed class ImportResult
{
    internal ImportResult(City city, bool cityIsStated, IReadOnlyList<IEntity> records, IReadOnlyList<ImportError> errors, int errorCount, IReadOnlyList<ImportNotice> notices, RowIndex rows)
    {
        City = city;
        CityIsStated = cityIsStated;
        Records = records;
        Errors = errors;
        ErrorCount = errorCount;
        Notices = notices;
        Rows = rows;
    }

    /// <summary>The city of <c>city.csv</c>; without that file one of the given or the folder's name and default thresholds.</summary>
    public City City { get; }

    /// <summary>Whether <c>city.csv</c> stands in the folder.</summary>
    public bool CityIsStated { get; }

    /// <summary>
    /// Every record but the city's own that could be read, kind by kind in the order of <see cref="EntityKind"/> and within a kind in the order of the file.
    /// Without a vocabulary file it holds <see cref="DefaultVocabulary"/>'s instead.
    /// </summary>
    public IReadOnlyList<IEntity> Records { get; }

    /// <summary>Why the folder is refused, file by file and line by line, at most <see cref="ImportOptions.MaxErrors"/>; empty where it is sound.</summary>
    public IReadOnlyList<ImportError> Errors { get; }

    /// <summary>How many errors there are, also beyond those listed.</summary>
    public int ErrorCount { get; }

    /// <summary>What else there is to know.</summary>
    public IReadOnlyList<ImportNotice> Notices { get; }

    /// <summary>Whether the folder may be imported.</summary>
    public bool IsSound => ErrorCount == 0;

    /// <summary>The line on which the record's row starts, or null where the folder has no such row.</summary>
    public int? LineOf(EntityKind kind, string id) => Rows.LineOf(kind, id);

    internal RowIndex Rows { get; }
}

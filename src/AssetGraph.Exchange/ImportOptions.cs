namespace AssetGraph.Exchange;

/// <summary>How a folder is imported.</summary>
public sealed record ImportOptions
{
    /// <summary>The city's id; null: that of <c>city.csv</c>, or the folder's name where there is none. A given id wins over the file's, and a notice says so.</summary>
    public string? CityId { get; init; }

    /// <summary>The city's name where no <c>city.csv</c> gives one; null: the city's id.</summary>
    public string? CityName { get; init; }

    /// <summary>
    /// Whether records that the folder doesn't have are deleted from the city. Only kinds whose file stands in the folder are touched: a folder without
    /// <c>facts.csv</c> says nothing about facts. Default: false, what is there stays.
    /// </summary>
    public bool Replace { get; init; }

    /// <summary>Whether to look only: everything is read and checked against the city, and nothing is written. Default: false.</summary>
    public bool CheckOnly { get; init; }

    /// <summary>How many errors are reported one by one, at least 1; the rest is counted. Default: 1,000.</summary>
    public int MaxErrors { get; init; } = 1_000;

    /// <summary>Who imports: a key's name or a role, for the change log.</summary>
    public string? Author { get; init; }

    /// <summary>Why, in one line, for the change log; null: 'Import of' and the folder's name.</summary>
    public string? Message { get; init; }

    /// <summary>The revision that the caller saw; null: whatever the city is at when the import starts. Another one then is a conflict.</summary>
    public int? ExpectedRevision { get; init; }
}

namespace AssetGraph.Domain;

/// <summary>Which introductions of a city; each part that is there must hold.</summary>
public sealed record IntroductionSearch
{
    /// <summary>Any of these; empty for all.</summary>
    public IReadOnlyCollection<IntroductionStatus> Statuses { get; init; } = [];

    /// <summary>With this asset as a side or as who introduces; null for any.</summary>
    public string? AssetId { get; init; }

    /// <summary>Open, and without a change after this day; null for any.</summary>
    public DateOnly? QuietSince { get; init; }

    /// <summary>The day since which nothing may have happened, for so many days of quiet.</summary>
    /// <param name="today">The day they are counted back from.</param>
    /// <param name="days">How many; below 0 counts as 0, and no number is too large.</param>
    public static DateOnly Before(DateOnly today, int days) => today.AddDays(-Math.Clamp(days, 0, today.DayNumber));

    /// <summary>What is found, what changed last first, equal days by id.</summary>
    /// <param name="city">The city to look in.</param>
    public IEnumerable<Introduction> Find(CitySnapshot city)
    {
        ArgumentNullException.ThrowIfNull(city);
        return city.Introductions.Where(Holds).OrderByDescending(i => i.UpdatedOn?.Latest ?? DateOnly.MinValue).ThenBy(i => i.Id, StringComparer.Ordinal);
    }

    private bool Holds(Introduction introduction) =>
        (Statuses.Count == 0 || Statuses.Contains(introduction.Status))
        && (AssetId is null || introduction.MacroId == AssetId || introduction.MicroId == AssetId || introduction.IntermediatorIds.Contains(AssetId))
        && (QuietSince is not { } since || (introduction.IsOpen && !(introduction.UpdatedOn is { } on && on.Latest > since)));
}

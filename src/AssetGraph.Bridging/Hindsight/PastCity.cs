using AssetGraph.Domain;

namespace AssetGraph.Bridging.Hindsight;

/// <summary>A city as somebody could have known it on an earlier day: what had happened and had been written down by then, and nothing that came later.</summary>
public static class PastCity
{
    /// <summary>
    /// The records that were known at the end of <paramref name="day"/>. A tie is kept that came about by then (by the last day its date can mean; an undated one
    /// counts from the day it was written down) and was written down by then; its end and its last confirmation are forgotten where they came later, and so is the
    /// introduction it came from. A need or offer is kept that was opened by then; its closing is forgotten where it came later; an undated one is left out, since nobody can
    /// say that it is older. An introduction is kept whose status was reached by then. Assets, places and vocabularies stay as they are, consent too: who withdrew
    /// is not brought back.
    /// </summary>
    /// <param name="city">The city as it is known today, or an older revision of it where needs or assets have been edited since.</param>
    /// <param name="day">The day.</param>
    /// <returns>A snapshot of the same revision number. Cost: a pass over the records.</returns>
    public static CitySnapshot KnownOn(CitySnapshot city, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(city);
        var known = city.Introductions.Where(i => i.UpdatedOn is { } updated && updated.Latest <= day).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        var ties = city.Ties.Where(t => WasKnown(t, day)).Select(t => AsKnown(t, day, known)).ToArray();
        var tieIds = ties.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return CitySnapshot.Of(
            city.City,
            city.Revision,
            [
                .. city.Places,
                .. city.Categories,
                .. city.TieTypes,
                .. city.Assets,
                .. city.NeedsAndOffers.Where(n => n.OpenedOn is { } opened && opened.Latest <= day).Select(n => n.ClosedOn is { } closed && closed.Latest > day ? n with { ClosedOn = null } : n),
                .. ties,
                .. city.Introductions.Where(i => known.Contains(i.Id)).Select(i => i.TieId is { } tie && !tieIds.Contains(tie) ? i with { TieId = null } : i),
            ]);
    }

    private static bool WasKnown(Tie tie, DateOnly day) =>
        tie.RecordedAt is { } recorded && DateOnly.FromDateTime(recorded.UtcDateTime) <= day && (tie.OccurredOn is not { } occurred || occurred.Latest <= day);

    private static Tie AsKnown(Tie tie, DateOnly day, HashSet<string> introductions) => tie with
    {
        EndedOn = tie.EndedOn is { } ended && ended.Latest > day ? null : tie.EndedOn,
        LastConfirmedOn = tie.LastConfirmedOn is { } confirmed && confirmed.Latest > day ? null : tie.LastConfirmedOn,
        IntroductionId = tie.IntroductionId is { } id && introductions.Contains(id) ? id : null,
    };
}

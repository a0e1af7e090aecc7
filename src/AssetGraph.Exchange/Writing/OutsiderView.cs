using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>A city as people outside may see it: persons who did not agree to be shown stay as dots without name or story, so that the graph keeps its shape.</summary>
internal static class OutsiderView
{
    internal const string MaskedName = "Person without recorded consent";

    internal static CitySnapshot Of(CitySnapshot city, DateOnly day)
    {
        var hidden = city.Assets.Where(a => !a.MayBeShown(day)).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        if (hidden.Count == 0)
        {
            return city;
        }
        // What was done about an introduction tells of the person as much as a description does, so those go as a whole.
        var introductions = city.Introductions.Where(i => !hidden.Contains(i.MacroId) && !hidden.Contains(i.MicroId) && !i.IntermediatorIds.Any(hidden.Contains)).ToArray();
        var kept = introductions.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        return CitySnapshot.Of(city.City, city.Revision,
        [
            .. city.Places,
            .. city.Categories,
            .. city.TieTypes,
            .. city.Assets.Select(a => hidden.Contains(a.Id) ? Masked(a) : a),
            .. city.NeedsAndOffers.Where(n => !hidden.Contains(n.AssetId)),
            .. city.Ties.Select(t => Masked(t, hidden, kept)),
            .. introductions,
            .. city.Facts,
        ]);
    }

    private static Asset Masked(Asset asset) => new()
    {
        Id = asset.Id,
        Kind = asset.Kind,
        Name = MaskedName,
        PlaceIds = asset.PlaceIds,
        ParentId = asset.ParentId,
        Consent = asset.Consent is { } consent ? consent with { Note = null } : null,
    };

    private static Tie Masked(Tie tie, HashSet<string> hidden, HashSet<string> introductions)
    {
        var shown = tie.IntroductionId is { } id && !introductions.Contains(id) ? tie with { IntroductionId = null } : tie;
        return hidden.Contains(tie.SourceId) || hidden.Contains(tie.TargetId)
            ? shown with { Amount = null, Description = null, Sources = [], Attributes = AttributeMap.Empty }
            : shown;
    }
}

using AssetGraph.Api.Cities;
using AssetGraph.Api.Privacy;
using AssetGraph.Domain;

namespace AssetGraph.Api.Filters;

/// <summary>Lists of assets: filtered, searched, ordered. What is hidden of a person is not searched either.</summary>
internal static class AssetLists
{
    /// <summary>The assets that pass <paramref name="filter"/> and hold all words of <paramref name="search"/>, in order.</summary>
    public static IReadOnlyList<Asset> Find(CityScope scope, AssetFilter? filter, string? search, AssetOrder order)
    {
        var words = (search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = Where(scope, filter).Where(a => words.Length == 0 || words.All(w => Mentions(scope, a, w)));
        return order switch
        {
            AssetOrder.Key => [.. found],
            AssetOrder.Ties => [.. found.OrderByDescending(a => scope.Snapshot.TiesOf(a.Id).Count())],
            _ => [.. found.OrderBy(a => scope.Masking.Hides(a) ? Masking.HiddenName : a.Name, StringComparer.OrdinalIgnoreCase)],
        };
    }

    /// <summary>The assets that pass <paramref name="filter"/>, in the order of their keys.</summary>
    public static IEnumerable<Asset> Where(CityScope scope, AssetFilter? filter)
    {
        var city = scope.Snapshot;
        if (filter is null)
        {
            return city.Assets;
        }
        var ids = filter.Ids?.Select(id => scope.KeyOf(EntityKind.Asset, id)).ToHashSet();
        var places = filter.Places is null ? null : PlacesBelow(scope, filter.Places);
        var categories = filter.Categories?.Select(id => scope.KeyOf(EntityKind.Category, id)).ToHashSet();
        return city.Assets.Where(a =>
        {
            var hidden = scope.Masking.Hides(a);
            return (ids is null || ids.Contains(a.Id))
                && (filter.Kinds is null || filter.Kinds.Contains(a.Kind))
                && (filter.Scales is null || filter.Scales.Contains(city.ScaleOf(a).Scale))
                && (filter.Sectors is null || filter.Sectors.Contains(a.Sector))
                && (filter.Strands is null || (!hidden && a.Strands.Any(filter.Strands.Contains)))
                && (places is null || (!hidden && a.PlaceIds.Any(places.Contains)))
                && (filter.Subtypes is null || (!hidden && a.Subtypes.Any(filter.Subtypes.Contains)))
                && (categories is null || (!hidden && city.NeedsAndOffersOf(a.Id).Any(n => n.IsOpenOn(scope.Today) && categories.Contains(n.CategoryId))))
                && (filter.Isolated is not { } wanted || !city.TiesOf(a.Id).Any() == wanted);
        });
    }

    /// <summary>The keys of the places named and of all that lies below them.</summary>
    public static HashSet<string> PlacesBelow(CityScope scope, IEnumerable<string> idsOrKeys)
    {
        var below = idsOrKeys.Select(id => scope.KeyOf(EntityKind.Place, id)).OfType<string>().ToHashSet();
        var children = scope.Snapshot.Places.Where(p => p.ParentId is not null).ToLookup(p => p.ParentId!, p => p.Id);
        var open = new Stack<string>(below);
        while (open.TryPop(out var place))
        {
            foreach (var child in children[place])
            {
                if (below.Add(child))
                {
                    open.Push(child);
                }
            }
        }
        return below;
    }

    private static bool Mentions(CityScope scope, Asset asset, string word)
    {
        return !scope.Masking.Hides(asset)
            && (Has(asset.Name) || Has(asset.Description) || asset.Subtypes.Any(Has) || scope.Snapshot.NeedsAndOffersOf(asset.Id).Any(n => n.Tags.Any(Has)));

        bool Has(string? text) => text is not null && text.Contains(word, StringComparison.OrdinalIgnoreCase);
    }
}

using AssetGraph.Domain;

namespace AssetGraph.Bridging.Places;

/// <summary>The city's places as a tree, and how near two assets are by it. Immutable; a look-up costs the depth of the tree.</summary>
internal sealed class PlaceTree
{
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);
    private readonly Place[] places;
    private readonly int[] parents;
    private readonly int[] depths;

    public PlaceTree(SortedRecords<Place> records)
    {
        places = [.. records];
        for (var i = 0; i < places.Length; i++)
        {
            indices.Add(places[i].Id, i);
        }

        parents = [.. places.Select(p => p.ParentId is null ? -1 : IndexOf(p.ParentId))];
        depths = new int[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            depths[i] = DepthOf(i);
        }
    }

    /// <summary>λ: the kilometres after which closeness has fallen to 1/e.</summary>
    public const double LengthKilometres = 3;

    // Far is far: a factor of exactly 0 would say that the two can never meet.
    private const double LeastCloseness = 1e-9;

    public int Count => places.Length;

    public Place this[int index] => places[index];

    public int IndexOf(string placeId) => indices.GetValueOrDefault(placeId, -1);

    /// <summary>The place that a place is a part of, −1 for none.</summary>
    public int ParentOf(int place) => parents[place];

    /// <summary>Whether a place is another one or lies in it.</summary>
    public bool LiesIn(int place, int within)
    {
        for (var p = place; p >= 0; p = parents[p])
        {
            if (p == within)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every place that the asset is at home in, each once: its own and all that these lie in.</summary>
    public IReadOnlyList<int> HomesOf(Asset asset)
    {
        var homes = new List<int>();
        foreach (var id in asset.PlaceIds)
        {
            for (var p = IndexOf(id); p >= 0 && !homes.Contains(p); p = parents[p])
            {
                homes.Add(p);
            }
        }

        return homes;
    }

    /// <summary>Whether a question about places of a level is about this one; without a level it is about neighbourhoods and wards.</summary>
    public static bool IsAsked(Place place, PlaceLevel? level) => level is { } wanted ? place.Level == wanted : place.Level <= PlaceLevel.Ward;

    /// <summary>Whether one of the asset's places is one of <paramref name="within"/> or lies in one.</summary>
    public bool LiesInAny(Asset asset, ReadOnlySpan<int> within)
    {
        foreach (var placeId in asset.PlaceIds)
        {
            var place = IndexOf(placeId);
            foreach (var area in within)
            {
                if (place >= 0 && LiesIn(place, area))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What nearness to an asset is told by.</summary>
    public Site SiteOf(Asset asset) => new(PointOf(asset), [.. asset.PlaceIds.Select(IndexOf)]);

    /// <summary>How near two sites are: by points where both have one, else by the nearest pair of their places in the tree.</summary>
    public Closeness Between(in Site a, in Site b)
    {
        if (a.Point is { } here && b.Point is { } there)
        {
            var kilometres = here.KilometresTo(there);
            return new Closeness(PlaceBasis.Coordinates, Math.Max(Math.Exp(-kilometres / LengthKilometres), LeastCloseness), kilometres);
        }

        var basis = PlaceBasis.Missing;
        foreach (var first in a.Places)
        {
            foreach (var second in b.Places)
            {
                var next = BasisOf(SmallestShared(first, second));
                basis = basis == PlaceBasis.Missing || next < basis ? next : basis;
            }
        }

        return new Closeness(basis, ValueOf(basis), null);
    }

    /// <summary>The smallest place that both lie in, over all their places; null where there is none.</summary>
    public Place? SharedPlace(Asset a, Asset b)
    {
        var best = -1;
        var (here, there) = (SiteOf(a).Places, SiteOf(b).Places);
        foreach (var first in here)
        {
            foreach (var second in there)
            {
                var shared = SmallestShared(first, second);
                if (shared >= 0 && (best < 0 || BasisOf(shared) < BasisOf(best) || (BasisOf(shared) == BasisOf(best) && depths[shared] > depths[best])))
                {
                    best = shared;
                }
            }
        }

        return best < 0 ? null : places[best];
    }

    /// <summary>
    /// The asset's own point, else that of its first place if this is a neighbourhood or a ward. A city's point says too little: two assets somewhere
    /// in one city would count as standing on one spot.
    /// </summary>
    public GeoPoint? PointOf(Asset asset)
    {
        if (asset.Location is { } own)
        {
            return own;
        }

        var place = asset.PlaceIds.Count == 0 ? -1 : IndexOf(asset.PlaceIds[0]);
        return place >= 0 && places[place].Level <= PlaceLevel.Ward ? places[place].Location : null;
    }

    private static double ValueOf(PlaceBasis basis) => basis switch
    {
        PlaceBasis.SameNeighbourhood => 1,
        PlaceBasis.SameWard => 0.8,
        PlaceBasis.SameCity => 0.5,
        PlaceBasis.Elsewhere => 0.25,
        _ => double.NaN,
    };

    private PlaceBasis BasisOf(int shared) => shared < 0 ? PlaceBasis.Elsewhere : places[shared].Level switch
    {
        PlaceLevel.Neighbourhood => PlaceBasis.SameNeighbourhood,
        PlaceLevel.Ward => PlaceBasis.SameWard,
        PlaceLevel.City => PlaceBasis.SameCity,
        _ => PlaceBasis.Elsewhere,
    };

    private int SmallestShared(int a, int b)
    {
        while (a >= 0 && b >= 0 && a != b)
        {
            if (depths[a] >= depths[b])
            {
                a = parents[a];
            }
            else
            {
                b = parents[b];
            }
        }

        return a >= 0 && a == b ? a : -1;
    }

    private int DepthOf(int place)
    {
        var depth = 0;
        for (var p = place; p >= 0; p = parents[p])
        {
            depth++;
        }

        return depth;
    }
}

using AssetGraph.Bridging.Places;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Places;

public sealed class PlaceTreeTests
{
    //   region ─┬─ town ─┬─ north (ward) ─┬─ mill, quay (neighbourhoods; quay has a point)
    //           │        └─ south (ward, a point 3.34 km from quay)
    //           └─ borough (city)
    private static readonly PlaceTree Tree = new(new CityDraft()
        .Place("region", PlaceLevel.Region).Place("town", PlaceLevel.City, "region", new GeoPoint(52, -2)).Place("borough", PlaceLevel.City, "region")
        .Place("north", PlaceLevel.Ward, "town").Place("mill", PlaceLevel.Neighbourhood, "north")
        .Place("quay", PlaceLevel.Neighbourhood, "north", new GeoPoint(52.00, -2)).Place("south", PlaceLevel.Ward, "town", new GeoPoint(52.03, -2))
        .Snapshot().Places);

    private static Closeness Between(Asset a, Asset b) => Tree.Between(Tree.SiteOf(a), Tree.SiteOf(b));

    [Theory]
    [InlineData("mill", "mill", PlaceBasis.SameNeighbourhood, 1.0)]
    [InlineData("mill", "quay", PlaceBasis.SameWard, 0.8)]
    [InlineData("mill", "north", PlaceBasis.SameWard, 0.8)]
    [InlineData("mill", "south", PlaceBasis.SameCity, 0.5)]
    [InlineData("town", "town", PlaceBasis.SameCity, 0.5)]
    [InlineData("mill", "borough", PlaceBasis.Elsewhere, 0.25)]
    public void Without_points_the_smallest_shared_place_decides(string a, string b, PlaceBasis basis, double value)
    {
        var closeness = Between(At(a), At(b));
        Assert.Equal((basis, value), (closeness.Basis, closeness.Value));
        Assert.Equal(closeness, Between(At(b), At(a)));
    }

    [Fact]
    public void With_points_nearness_falls_to_1_over_e_in_3_km()
    {
        // 0.03° of latitude are 0.03 · π/180 · 6371.0088 = 3.335853 km: exp(−1.111951) = 0.328917.
        var closeness = Between(At("quay"), At("south"));
        Assert.Equal(PlaceBasis.Coordinates, closeness.Basis);
        Assert.Equal(3.335853, closeness.Kilometres!.Value, 5);
        Assert.Equal(0.328917, closeness.Value, 5);
    }

    [Fact]
    public void A_citys_own_point_stands_for_nobody() => Assert.Null(Tree.PointOf(At("town")));

    [Fact]
    public void An_assets_own_point_comes_before_its_places() =>
        Assert.Equal(new GeoPoint(1, 2), Tree.PointOf(At("quay") with { Location = new GeoPoint(1, 2) }));

    [Fact]
    public void Of_several_places_the_nearest_pair_counts() =>
        Assert.Equal(PlaceBasis.SameNeighbourhood, Between(At("borough", "mill"), At("south", "mill")).Basis);

    [Fact]
    public void Without_a_place_there_is_no_factor()
    {
        var closeness = Between(At(), At("mill"));
        Assert.Equal(PlaceBasis.Missing, closeness.Basis);
        Assert.True(double.IsNaN(closeness.Value));
    }

    private static Asset At(params string[] places) => new() { Id = "x", Name = "x", Kind = AssetKind.Organisation, PlaceIds = [.. places] };
}

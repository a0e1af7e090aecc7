using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.Domain.Tests.Values;

public sealed class GeoPointTests
{
    // One degree along a great circle is 6371.0088 km · π/180 = 111.195 km.
    [Theory]
    [InlineData(0, 0, 0, 1, 111.195)]
    [InlineData(0, 0, 1, 0, 111.195)]
    [InlineData(0, 0, 0, 180, 20015.114)]
    [InlineData(90, 0, -90, 77, 20015.114)]
    [InlineData(52.48, -1.9, 52.48, -1.9, 0)]
    [InlineData(0, 179.5, 0, -179.5, 111.195)]
    public void Distances_are_those_of_great_circles(double lat1, double lon1, double lat2, double lon2, double kilometres) =>
        Assert.Equal(kilometres, new GeoPoint(lat1, lon1).KilometresTo(new GeoPoint(lat2, lon2)), 2);

    [Fact]
    public void Distance_is_the_same_there_and_back_and_never_more_than_half_the_way_round()
    {
        var points = (from lat in Gen.Choose(-9000, 9000) from lon in Gen.Choose(-18000, 18000) select new GeoPoint(lat / 100.0, lon / 100.0)).ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(points, points, (a, b) =>
            a.KilometresTo(b) is >= 0 and <= 20015.2 && Math.Abs(a.KilometresTo(b) - b.KilometresTo(a)) < 1e-6 && a.KilometresTo(a) == 0));
    }
}

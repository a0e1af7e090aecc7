namespace AssetGraph.Domain;

/// <summary>A point on the Earth in WGS 84.</summary>
/// <param name="Latitude">Degrees north, −90 … 90.</param>
/// <param name="Longitude">Degrees east, −180 … 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthRadiusKilometres = 6371.0088;

    /// <summary>The great-circle distance to <paramref name="other"/> in kilometres (haversine on the mean radius; error below 0.6 %).</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (lat1, lat2) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var (dLat, dLon) = (lat2 - lat1, double.DegreesToRadians(other.Longitude - Longitude));
        var a = Square(Math.Sin(dLat / 2)) + Math.Cos(lat1) * Math.Cos(lat2) * Square(Math.Sin(dLon / 2));
        return 2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(a)));

        static double Square(double x) => x * x;
    }
}

using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>The two columns of a point on the Earth, <c>lat</c> and <c>lon</c> in degrees: both filled or none.</summary>
internal sealed class PointColumns<T>
    where T : class, IEntity
{
    internal PointColumns(Func<T, GeoPoint?> pointOf, bool standard)
    {
        Latitude = new("lat", t => CellText.Of(pointOf(t)?.Latitude)) { Standard = standard, Fields = ["location", "location.latitude"] };
        Longitude = new("lon", t => CellText.Of(pointOf(t)?.Longitude)) { Standard = standard, Fields = ["location.longitude"] };
    }

    internal Column<T> Latitude { get; }

    internal Column<T> Longitude { get; }

    internal GeoPoint? Read(Row row)
    {
        var (latitude, longitude) = (row.Number(Latitude), row.Number(Longitude));
        if (latitude is null != longitude is null && !row.IsBad)
        {
            var (empty, filled) = latitude is null ? (Latitude, Longitude) : (Longitude, Latitude);
            row.Fail(empty, ImportErrorCodes.Contradiction, $"the cell is empty while {filled.Name} is filled", "both or none");
        }
        return latitude is { } north && longitude is { } east ? new GeoPoint(north, east) : null;
    }
}

using AssetGraph.Api.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Records;

/// <summary>A place of the tree.</summary>
public sealed class PlaceView
{
    private readonly CityScope scope;
    private readonly Place place;

    internal PlaceView(CityScope scope, Place place) => (this.scope, this.place) = (scope, place);

    /// <summary>The opaque id.</summary>
    public string Id => RecordIds.Of(EntityKind.Place, scope.Key, place.Id);

    /// <summary>The key in its city.</summary>
    public string Key => place.Id;

    /// <summary>The name.</summary>
    public string Name => place.Name;

    /// <summary>How large it is.</summary>
    public PlaceLevel Level => place.Level;

    /// <summary>What it lies in.</summary>
    public PlaceView? Parent => place.ParentId is { } id ? new PlaceView(scope, scope.Snapshot.Places.Find(id)!) : null;

    /// <summary>What lies directly in it, by key.</summary>
    public IEnumerable<PlaceView> Children => scope.Snapshot.Places.Where(p => p.ParentId == place.Id).Select(p => new PlaceView(scope, p));

    /// <summary>A point that stands for it.</summary>
    public GeoPoint? Location => place.Location;

    /// <summary>Where its statements stand.</summary>
    public IEnumerable<Source> Sources => place.Sources;
}

using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary><c>places.csv</c>: the tree of places.</summary>
internal sealed class PlacesFile : RecordFile<Place>
{
    private static readonly Column<Place> Id = new("id", p => p.Id) { Required = true, Standard = true, Fields = ["id"] };
    private static readonly Column<Place> PlaceName = new("name", p => p.Name) { Required = true, Standard = true, Fields = ["name"] };
    private static readonly Column<Place> Level = new("level", p => Words<PlaceLevel>.Of(p.Level)) { Required = true, Standard = true, Fields = ["level"] };
    private static readonly Column<Place> Parent = new("parent", p => p.ParentId) { Standard = true, Fields = ["parentId"] };
    private static readonly PointColumns<Place> Point = new(p => p.Location, standard: true);
    private static readonly SourceColumns<Place> Sources = new(p => p.Sources);

    internal PlacesFile()
        : base("places.csv", EntityKind.Place, [Id, PlaceName, Level, Parent, Point.Latitude, Point.Longitude, Sources.Reference, Sources.Quote, Sources.About])
    {
        Required = true;
        KeepsAttributes = true;
    }

    internal override AttributeMap AttributesOf(Place record) => record.Attributes;

    internal override Place ReadRecord(Row row) => new()
    {
        Id = row.RequiredWord(Id),
        Name = row.RequiredText(PlaceName),
        Level = row.RequiredOneOf<PlaceLevel>(Level),
        ParentId = row.OptionalWord(Parent),
        Location = Point.Read(row),
        Sources = Sources.Read(row),
        Attributes = row.Attributes(),
    };
}

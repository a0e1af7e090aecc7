using AssetGraph.Api.Cities;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Changes.Inputs;

/// <summary>A place to write.</summary>
public sealed record PlaceInput : RecordInput
{
    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>How large it is.</summary>
    public Optional<PlaceLevel?> Level { get; init; }

    /// <summary>What it lies in.</summary>
    public Optional<string?> Parent { get; init; }

    /// <summary>A point that stands for it.</summary>
    public Optional<GeoPointInput?> Location { get; init; }

    /// <summary>Where its statements stand.</summary>
    public Optional<IReadOnlyList<SourceInput>?> Sources { get; init; }

    internal override EntityKind RecordKind => EntityKind.Place;

    internal override IEntity Merge(CityScope city, string key)
    {
        var before = city.Snapshot.Places.Find(key) ?? new Place { Id = key, Name = "" };
        return before with
        {
            Name = Take(Name, before.Name) ?? "",
            Level = Take(Level, before.Level),
            ParentId = Parent.HasValue ? Refer(city, EntityKind.Place, Parent.Value) : before.ParentId,
            Location = Location.HasValue ? Location.Value?.ToGeoPoint() : before.Location,
            Sources = TakeList(Sources, before.Sources, s => s.ToSource()),
        };
    }
}

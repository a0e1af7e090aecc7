using AssetGraph.Api.Cities;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Changes.Inputs;

/// <summary>A category to write.</summary>
public sealed record CategoryInput : RecordInput
{
    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>What it is a part of.</summary>
    public Optional<string?> Parent { get; init; }

    internal override EntityKind RecordKind => EntityKind.Category;

    internal override IEntity Merge(CityScope city, string key)
    {
        var before = city.Snapshot.Categories.Find(key) ?? new Category { Id = key, Name = "" };
        return before with
        {
            Name = Take(Name, before.Name) ?? "",
            ParentId = Parent.HasValue ? Refer(city, EntityKind.Category, Parent.Value) : before.ParentId,
        };
    }
}

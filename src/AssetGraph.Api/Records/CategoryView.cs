using AssetGraph.Api.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Records;

/// <summary>A category of needs and offers.</summary>
public sealed class CategoryView
{
    private readonly CityScope scope;
    private readonly Category category;

    internal CategoryView(CityScope scope, Category category) => (this.scope, this.category) = (scope, category);

    /// <summary>The opaque id.</summary>
    public string Id => RecordIds.Of(EntityKind.Category, scope.Key, category.Id);

    /// <summary>The key in its city.</summary>
    public string Key => category.Id;

    /// <summary>The name.</summary>
    public string Name => category.Name;

    /// <summary>What it is a part of.</summary>
    public CategoryView? Parent => category.ParentId is { } id ? new CategoryView(scope, scope.Snapshot.Categories.Find(id)!) : null;
}

using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary><c>categories.csv</c>: the city's vocabulary of needs and offers.</summary>
internal sealed class CategoriesFile : RecordFile<Category>
{
    private static readonly Column<Category> Id = new("id", c => c.Id) { Required = true, Standard = true, Fields = ["id"] };
    private static readonly Column<Category> CategoryName = new("name", c => c.Name) { Required = true, Standard = true, Fields = ["name"] };
    private static readonly Column<Category> Parent = new("parent_id", c => c.ParentId) { Standard = true, Fields = ["parentId"] };

    internal CategoriesFile()
        : base("categories.csv", EntityKind.Category, [Id, CategoryName, Parent])
    {
    }

    internal override Category ReadRecord(Row row) =>
        new() { Id = row.RequiredWord(Id), Name = row.RequiredText(CategoryName), ParentId = row.OptionalWord(Parent) };
}

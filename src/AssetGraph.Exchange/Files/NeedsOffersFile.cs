using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary><c>needs_offers.csv</c>: what the assets look for and what they can give.</summary>
internal sealed class NeedsOffersFile : RecordFile<NeedOrOffer>
{
    private static readonly Column<NeedOrOffer> Id = new("id", n => n.Id) { Required = true, Standard = true, Fields = ["id"] };
    private static readonly Column<NeedOrOffer> Asset = new("node_id", n => n.AssetId) { Required = true, Standard = true, Fields = ["assetId"] };
    private static readonly Column<NeedOrOffer> Directions = new("direction", n => Words<Direction>.Of(n.Direction)) { Required = true, Standard = true, Fields = ["direction"] };
    private static readonly Column<NeedOrOffer> Category = new("category", n => n.CategoryId) { Required = true, Standard = true, Fields = ["categoryId"] };
    private static readonly Column<NeedOrOffer> Tags = new("tags", n => ListCell.Join(n.Tags)) { Standard = true, Fields = ["tags"] };
    private static readonly Column<NeedOrOffer> Description = new("description", n => n.Description) { Standard = true, Fields = ["description"] };
    private static readonly SourceColumns<NeedOrOffer> Sources = new(n => n.Sources);
    private static readonly Column<NeedOrOffer> Opened = new("opened", n => CellText.Of(n.OpenedOn)) { Fields = ["openedOn"] };
    private static readonly Column<NeedOrOffer> Closed = new("closed", n => CellText.Of(n.ClosedOn)) { Fields = ["closedOn"] };
    private static readonly Column<NeedOrOffer> Level = new("level", n => CellText.Of(n.Level)) { Fields = ["level"] };
    private static readonly Column<NeedOrOffer> Prerequisites = new("prerequisites", n => ListCell.Join(n.Prerequisites)) { Fields = ["prerequisites"] };
    private static readonly MoneyColumns<NeedOrOffer> Money = new(n => n.Amount);

    internal NeedsOffersFile()
        : base("needs_offers.csv", EntityKind.NeedOrOffer,
        [
            Id, Asset, Directions, Category, Tags, Description, Sources.Reference, Sources.Quote, Opened, Closed, Sources.About,
            Level, Prerequisites, Money.Amount, Money.Currency,
        ])
    {
        Required = true;
        KeepsAttributes = true;
    }

    /// <summary>The column of the category, whose words are checked against the vocabulary.</summary>
    internal static Column CategoryColumn => Category;

    internal override AttributeMap AttributesOf(NeedOrOffer record) => record.Attributes;

    internal override NeedOrOffer ReadRecord(Row row) => new()
    {
        Id = row.RequiredWord(Id),
        AssetId = row.RequiredWord(Asset),
        Direction = row.RequiredOneOf<Direction>(Directions),
        CategoryId = row.RequiredWord(Category),
        Tags = row.List(Tags),
        Description = row.Text(Description),
        Level = row.Whole(Level),
        Prerequisites = row.List(Prerequisites),
        Amount = Money.Read(row),
        OpenedOn = row.Date(Opened),
        ClosedOn = row.Date(Closed),
        Sources = Sources.Read(row),
        Attributes = row.Attributes(),
    };
}

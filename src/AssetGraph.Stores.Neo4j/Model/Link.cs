using System.Text.Json;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>A relationship between two records that is no tie: where an asset lies, what it needs, whom an introduction brings together.</summary>
/// <param name="From">The label it starts from.</param>
/// <param name="FromId">The record it starts from.</param>
/// <param name="Type">Its type.</param>
/// <param name="To">The label it leads to.</param>
/// <param name="ToId">The record it leads to; of a source, its reference.</param>
/// <param name="Properties">Writes what it says beside that, or null.</param>
internal sealed record Link(string From, string FromId, string Type, string To, string ToId, Action<Utf8JsonWriter>? Properties = null)
{
    internal const string Source = "Source";

    /// <summary>The relationships of a record, but for those that others have to it.</summary>
    internal static IEnumerable<Link> Of(IEntity entity)
    {
        var from = NodeLabel.Of(entity);
        foreach (var (source, index) in SourcesOf(entity).Select((s, i) => (s, i)))
        {
            yield return new Link(from, entity.Id, "STATED_IN", Source, source.Reference, w =>
            {
                w.Number("position", index);
                w.Text("quote", source.Quote);
                w.Text("about", source.About);
            });
        }
        switch (entity)
        {
            case Place { ParentId: { } parent }:
                yield return new Link(from, entity.Id, "PART_OF", "Place", parent);
                break;
            case Category { ParentId: { } parent }:
                yield return new Link(from, entity.Id, "PART_OF", "Category", parent);
                break;
            case Asset asset:
                foreach (var (place, index) in asset.PlaceIds.Select((p, i) => (p, i)))
                {
                    yield return new Link(from, entity.Id, "LOCATED_IN", "Place", place, w => w.Number("position", index));
                }
                if (asset.ParentId is { } whole)
                {
                    yield return new Link(from, entity.Id, "PART_OF", NodeLabel.Asset, whole);
                }
                break;
            case NeedOrOffer need:
                yield return new Link(NodeLabel.Asset, need.AssetId, need.Direction == Direction.Need ? "NEEDS" : "OFFERS", from, need.Id);
                yield return new Link(from, need.Id, "IN_CATEGORY", "Category", need.CategoryId);
                break;
            case Introduction introduction:
                yield return new Link(from, entity.Id, "MACRO_SIDE", NodeLabel.Asset, introduction.MacroId);
                yield return new Link(from, entity.Id, "MICRO_SIDE", NodeLabel.Asset, introduction.MicroId);
                foreach (var (broker, index) in introduction.IntermediatorIds.Select((b, i) => (b, i)))
                {
                    yield return new Link(from, entity.Id, "THROUGH", NodeLabel.Asset, broker, w => w.Number("position", index));
                }
                break;
            default:
                break;
        }
    }

    /// <summary>The sources that a record's node points at.</summary>
    internal static ValueList<Source> SourcesOf(IEntity? entity) => entity switch
    {
        Place place => place.Sources,
        Asset asset => asset.Sources,
        NeedOrOffer need => need.Sources,
        Fact fact => fact.Sources,
        _ => [],
    };

    /// <summary>Writes the link as a row: from, to and properties.</summary>
    internal void WriteRow(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("from", FromId);
        writer.WriteString("to", ToId);
        writer.WriteStartObject("properties");
        Properties?.Invoke(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}

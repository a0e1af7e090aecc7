using System.Globalization;
using System.Text.Json;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// What a record's node shows to people and queries. The document beside it is the record itself, to the last bit; these properties are made from it and
/// never read back.
/// </summary>
internal static class NodeProperties
{
    /// <summary>Writes the properties of a record that is a node, as one JSON object.</summary>
    internal static void Write(Utf8JsonWriter writer, string cityId, IEntity entity, MacroCriteria criteria)
    {
        writer.WriteStartObject();
        writer.WriteString("city", cityId);
        if (entity is not City)
        {
            writer.WriteString("id", entity.Id);
        }
        switch (entity)
        {
            case City city: Write(writer, city); break;
            case Place place: Write(writer, place); break;
            case Category category: writer.WriteString("name", category.Name); break;
            case TieType type: Write(writer, type); break;
            case Asset asset: Write(writer, asset, criteria); break;
            case NeedOrOffer need: Write(writer, need); break;
            case Introduction introduction: Write(writer, introduction); break;
            case Fact fact: Write(writer, fact); break;
            default: throw new ArgumentException($"A record of kind {entity.EntityKind} is no node.", nameof(entity));
        }
        writer.WriteString("document", Documents.Write(entity));
        writer.WriteEndObject();
    }

    /// <summary>The labels beside <c>Asset</c>: what it is, and <c>Anchor</c> where it is macro by the city's criteria.</summary>
    internal static void WriteLabels(Utf8JsonWriter writer, Asset asset, MacroCriteria criteria)
    {
        writer.WriteStartArray("labels");
        writer.WriteStringValue(asset.Kind.ToString());
        if (IsAnchor(asset, criteria))
        {
            writer.WriteStringValue(NodeLabel.Anchor);
        }
        writer.WriteEndArray();
    }

    internal static bool IsAnchor(Asset asset, MacroCriteria criteria) => criteria.Assess(asset).Scale == Scale.Macro;

    private static void Write(Utf8JsonWriter writer, City city)
    {
        writer.WriteString("name", city.Name);
        writer.Text("country", city.Country);
        writer.Text("attribution", city.Attribution);
        writer.Number("employeesAbove", city.Criteria.EmployeesAbove);
        writer.Float("annualSpendAbove", (double)city.Criteria.AnnualSpendAbove.Amount);
        writer.Text("currency", city.Criteria.AnnualSpendAbove.Currency);
        writer.Flag("significantLandOrProperty", city.Criteria.SignificantLandOrProperty);
    }

    private static void Write(Utf8JsonWriter writer, Place place)
    {
        writer.WriteString("name", place.Name);
        writer.WriteString("level", PlainJson.Word(place.Level));
        Write(writer, place.Location);
    }

    private static void Write(Utf8JsonWriter writer, TieType type)
    {
        writer.WriteString("name", type.Name);
        writer.WriteString("relationshipType", CypherName.OfTieType(type.Id));
        writer.Flag("carriesTrust", type.CarriesTrust);
        writer.Flag("adverse", type.Adverse);
        writer.Float("defaultTrust", type.DefaultTrust);
        writer.Number("halfLifeDays", type.HalfLifeDays);
        writer.Flag("symmetric", type.Symmetric);
    }

    private static void Write(Utf8JsonWriter writer, Asset asset, MacroCriteria criteria)
    {
        writer.WriteString("name", asset.Name);
        writer.WriteString("scale", PlainJson.Word(criteria.Assess(asset).Scale));
        writer.Text("description", asset.Description);
        writer.Texts("subtypes", asset.Subtypes);
        writer.WriteString("sector", PlainJson.Word(asset.Sector));
        writer.Texts("strands", asset.Strands.Select(PlainJson.Word));
        writer.Number("employees", asset.Employees);
        writer.Float("annualSpend", (double?)asset.AnnualSpend?.Amount);
        writer.Text("currency", asset.AnnualSpend?.Currency);
        writer.Text("tradingSince", asset.TradingSince?.ToString());
        writer.Flag("landOrProperty", asset.LandOrProperty);
        writer.Number("members", asset.Members);
        writer.Flag("individual", asset.IsIndividual);
        writer.Text("consent", asset.IsIndividual ? PlainJson.Word(asset.Consent?.Level ?? ConsentLevel.NotAsked) : null);
        writer.Text("consentUntil", asset.Consent?.ValidUntil?.ToString("O", CultureInfo.InvariantCulture));
        writer.Number("openAsks", asset.Capacity?.OpenAsks);
        writer.Text("sponsor", asset.Sponsor);
        writer.Texts("identifiers", asset.Identifiers.Select(i => i.ToString()));
        Write(writer, asset.Location);
    }

    private static void Write(Utf8JsonWriter writer, NeedOrOffer need)
    {
        writer.Text("description", need.Description);
        writer.Texts("tags", need.Tags);
        writer.Number("level", need.Level);
        writer.Texts("prerequisites", need.Prerequisites);
        writer.Float("amount", (double?)need.Amount?.Amount);
        writer.Text("currency", need.Amount?.Currency);
        writer.Text("openedOn", need.OpenedOn?.ToString());
        writer.Text("closedOn", need.ClosedOn?.ToString());
        writer.Text("lastDay", need.ClosedOn?.Latest.ToString("O", CultureInfo.InvariantCulture));
    }

    private static void Write(Utf8JsonWriter writer, Introduction introduction)
    {
        writer.WriteString("status", PlainJson.Word(introduction.Status));
        writer.Text("owner", introduction.Owner);
        writer.Text("nextStep", introduction.NextStep);
        writer.Text("updatedOn", introduction.UpdatedOn?.ToString());
        writer.Text("outcome", introduction.Outcome);
        writer.Text("tie", introduction.TieId);
    }

    private static void Write(Utf8JsonWriter writer, Fact fact)
    {
        writer.WriteString("label", fact.Label);
        writer.WriteString("value", fact.Value);
        writer.Text("target", fact.Target);
        writer.Text("unit", fact.Unit);
        writer.Text("period", fact.Period);
        writer.Text("scope", fact.Scope);
        writer.Text("status", fact.Status);
    }

    private static void Write(Utf8JsonWriter writer, GeoPoint? location)
    {
        writer.Float("latitude", location?.Latitude);
        writer.Float("longitude", location?.Longitude);
    }
}

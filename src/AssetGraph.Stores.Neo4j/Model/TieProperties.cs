using System.Globalization;
using System.Text.Json;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>What a tie's relationship shows to people and queries, beside its document.</summary>
internal static class TieProperties
{
    /// <summary>Writes the properties as one JSON object.</summary>
    internal static void Write(Utf8JsonWriter writer, string cityId, Tie tie)
    {
        writer.WriteStartObject();
        writer.WriteString("city", cityId);
        writer.WriteString("id", tie.Id);
        writer.WriteString("type", tie.TypeId);
        writer.Flag("directed", tie.Directed);
        writer.Float("weight", tie.Weight);
        writer.Float("amount", (double?)tie.Amount?.Amount);
        writer.Text("currency", tie.Amount?.Currency);
        writer.Float("trust", tie.Trust?.Value);
        writer.Text("strand", tie.Strand is { } strand ? PlainJson.Word(strand) : null);
        writer.Text("occurredOn", tie.OccurredOn?.ToString());
        writer.Text("endedOn", tie.EndedOn?.ToString());
        writer.Text("lastDay", tie.EndedOn?.Latest.ToString("O", CultureInfo.InvariantCulture));
        writer.Text("lastConfirmedOn", tie.LastConfirmedOn?.ToString());
        writer.Text("recordedAt", tie.RecordedAt is { } recorded ? Documents.Write(recorded) : null);
        writer.Flag("madeByProject", tie.MadeByProject);
        writer.Text("brokeredBy", tie.BrokeredById);
        writer.Text("introduction", tie.IntroductionId);
        writer.Text("description", tie.Description);
        writer.Texts("sources", tie.Sources.Select(s => s.Reference));
        writer.WriteString("document", Documents.Write(tie));
        writer.WriteEndObject();
    }
}

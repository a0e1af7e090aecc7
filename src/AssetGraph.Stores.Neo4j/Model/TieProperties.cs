using System.Globalization;
using System.Text.Json;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>What a tie's relationship shows to people and queries, beside its document. Its city and type are the same for all ties of a statement.</summary>
internal static class TieProperties
{
    /// <summary>What stands in a row before its properties: the ends.</summary>
    internal const int Ends = 2;

    /// <summary>The properties in the order of a row: those that most ties have come first.</summary>
    internal static readonly string[] Names =
    [
        "id", "directed", "weight", "document", "recordedAt", "sources", "occurredOn", "trust", "lastConfirmedOn", "description", "madeByProject", "strand", "brokeredBy",
        "introduction", "endedOn", "lastDay", "amount", "currency",
    ];

    /// <summary>Writes the ends and the properties as a row.</summary>
    internal static void WriteRow(Utf8JsonWriter writer, Tie tie)
    {
        var row = new PlainRow(writer);
        row.Text(tie.SourceId);
        row.Text(tie.TargetId);
        row.Text(tie.Id);
        row.Flag(tie.Directed);
        row.Float(tie.Weight);
        row.Text(Documents.Write(tie));
        row.Text(tie.RecordedAt is { } recorded ? Documents.Write(recorded) : null);
        row.Texts([.. tie.Sources.Select(s => s.Reference)]);
        row.Text(tie.OccurredOn?.ToString());
        row.Float(tie.Trust?.Value);
        row.Text(tie.LastConfirmedOn?.ToString());
        row.Text(tie.Description);
        row.Flag(tie.MadeByProject);
        row.Text(tie.Strand is { } strand ? PlainJson.Word(strand) : null);
        row.Text(tie.BrokeredById);
        row.Text(tie.IntroductionId);
        row.Text(tie.EndedOn?.ToString());
        row.Text(tie.EndedOn?.Latest.ToString("O", CultureInfo.InvariantCulture));
        row.Float((double?)tie.Amount?.Amount);
        row.Text(tie.Amount?.Currency);
        row.End();
    }
}

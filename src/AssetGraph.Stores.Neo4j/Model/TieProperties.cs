using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// What a tie's relationship shows to people and queries, beside its document, and how it is sent: a row of what is the tie's own (<see cref="Own"/>), and a word
/// (<see cref="RowWords"/>) of everything else, which many ties have alike.
/// </summary>
internal static class TieProperties
{
    /// <summary>What stands in a row, in its order; nothing behind the last that a tie has.</summary>
    internal static readonly string[] Own = ["source", "target", "id", "word", "occurredOn", "lastConfirmedOn", "recordedOn"];

    // The day of a time as it is written.
    private const int Day = 10;

    /// <summary>Writes the row of a tie, and into <paramref name="words"/> what it says like others.</summary>
    internal static void WriteRow(Utf8JsonWriter writer, string city, Tie tie, RowWords words)
    {
        var occurred = tie.OccurredOn?.ToString();
        var confirmed = tie.LastConfirmedOn?.ToString();
        var recorded = tie.RecordedAt is { } at ? Documents.Write(at) : null;
        var row = new PlainRow(writer);
        row.Text(tie.SourceId);
        row.Text(tie.TargetId);
        row.Text(tie.Id);
        row.Number(words.Of(Word(city, tie, occurred, confirmed, recorded)));
        row.Text(occurred);
        row.Text(confirmed);
        row.Text(recorded?[..Day]);
        row.End();
    }

    /// <summary>Writes the properties that are no tie's own.</summary>
    internal static void WriteCommon(Utf8JsonWriter writer, string city, Tie tie)
    {
        writer.WriteString("city", city);
        writer.WriteString("type", tie.TypeId);
        writer.WriteBoolean("directed", tie.Directed);
        writer.Float("weight", tie.Weight);
        writer.Float("trust", tie.Trust?.Value);
        writer.Texts("sources", tie.Sources.Select(s => s.Reference));
        writer.Text("description", tie.Description);
        writer.Flag("madeByProject", tie.MadeByProject);
        writer.Text("strand", tie.Strand is { } strand ? PlainJson.Word(strand) : null);
        writer.Text("brokeredBy", tie.BrokeredById);
        writer.Text("introduction", tie.IntroductionId);
        writer.Text("endedOn", tie.EndedOn?.ToString());
        writer.Text("lastDay", tie.EndedOn?.Latest.ToString("O", CultureInfo.InvariantCulture));
        writer.Float("amount", (double?)tie.Amount?.Amount);
        writer.Text("currency", tie.Amount?.Currency);
    }

    // The document says again what the row says, and is more than half of a tie. So the statement puts it together, of the row and of what stands between.
    private static string Word(string city, Tie tie, string? occurred, string? confirmed, string? recorded)
    {
        var document = Documents.Write(tie);
        var at = 0;
        UpTo($"{{\"id\":\"{tie.Id}\",\"sourceId\":\"{tie.SourceId}\",\"targetId\":\"", tie.TargetId);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, PlainJson.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("toOccurred", UpTo("\"occurredOn\":\"", occurred));
            writer.WriteString("toConfirmed", UpTo("\"lastConfirmedOn\":\"", confirmed));
            writer.WriteString("toRecorded", UpTo("\"recordedAt\":\"", recorded?[..Day]));
            writer.WriteString("end", document.AsSpan(at));
            writer.Text("time", recorded?[Day..]);
            writer.WriteStartObject("properties");
            WriteCommon(writer, city, tie);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);

        // What stands before a value, from behind the one before it; nothing where there is no value.
        string UpTo(string name, string? value)
        {
            var start = at;
            if (value is null)
            {
                return "";
            }
            var found = document.IndexOf(name + value, at, StringComparison.Ordinal);
            // No character of an id or a day is one that a document escapes. Were that to change, or the order of its fields, the statement would write another document.
            if (found < 0)
            {
                throw new InvalidOperationException($"The document of the tie '{tie.Id}' does not say {name}{value} where its row lets it.");
            }
            at = found + name.Length + value.Length;
            return document[start..(found + name.Length)];
        }
    }
}

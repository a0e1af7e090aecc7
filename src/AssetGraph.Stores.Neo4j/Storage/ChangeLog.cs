using System.Text.Json;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>Reads and writes the log of changes. What stands in it is changed by an erasure only, so that it can be read without a lock.</summary>
internal static class ChangeLog
{
    private const int PageSize = 100;

    /// <summary>Keeps parts of the change before the last, from the number <paramref name="first"/> on.</summary>
    internal static CypherStatement Parts(string cityId, int revision, int first, IReadOnlyList<IReadOnlyList<string>> parts) => new(CypherFile.Store("append-parts"), w =>
    {
        w.WriteString("city", cityId);
        w.Number("revision", revision);
        w.WriteStartArray("rows");
        for (var i = 0; i < parts.Count; i++)
        {
            var row = new PlainRow(w);
            row.Number(first + i);
            row.Texts(parts[i]);
            row.End();
        }
        w.WriteEndArray();
    });

    /// <summary>Enters the change with its last part; the others are there.</summary>
    internal static CypherStatement Entry(string cityId, Change change, int lastPart, IReadOnlyList<string> pieces) => new(CypherFile.Store("append-change"), w =>
    {
        w.WriteString("city", cityId);
        w.Number("revision", change.Revision);
        w.Number("lastPart", lastPart);
        w.WritePropertyName("part");
        WritePart(w, cityId, change.Revision, lastPart, pieces);
        w.WriteStartObject("properties");
        w.WriteString("city", cityId);
        w.Number("revision", change.Revision);
        w.WriteString("changeSet", change.ChangeSetId);
        w.WriteString("appliedAt", Documents.Write(change.AppliedAt));
        w.Text("author", change.Author);
        w.Text("message", change.Message);
        w.Number("undoes", change.Undoes);
        w.Number("records", change.Entries.Count);
        w.Flag("erasure", change.IsErasure ? true : null);
        w.WriteEndObject();
    });

    /// <summary>Writes the message and the parts of a change anew.</summary>
    internal static async Task RewriteAsync(QueryTransaction transaction, string cityId, Change change, CancellationToken cancellationToken)
    {
        using (await transaction.RunAsync(new CypherStatement(CypherFile.Store("rewrite-change"), w =>
        {
            w.WriteString("city", cityId);
            w.Number("revision", change.Revision);
            w.WriteString("message", change.Message);
            w.Number("records", change.Entries.Count);
        }), cancellationToken).ConfigureAwait(false))
        {
        }
        var part = 0;
        foreach (var pieces in ChangeEntries.Write(change.Entries))
        {
            using var _ = await transaction.RunAsync(new CypherStatement(CypherFile.Store("rewrite-part"), w =>
            {
                w.WriteString("city", cityId);
                w.Number("revision", change.Revision);
                w.WritePropertyName("properties");
                WritePart(w, cityId, change.Revision, part++, pieces);
            }), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Up to <paramref name="take"/> changes with revisions after <paramref name="after"/> and before <paramref name="before"/>, the newest first.</summary>
    internal static async Task<List<Change>> ReadAsync(QueryApiClient client, string cityId, int after, long before, int take, CancellationToken cancellationToken)
    {
        var changes = new List<Change>();
        while (changes.Count < take)
        {
            var heads = await HeadsAsync(client, cityId, after, before, Math.Min(PageSize, take - changes.Count), cancellationToken).ConfigureAwait(false);
            if (heads.Count == 0)
            {
                break;
            }
            var entries = await EntriesAsync(client, cityId, heads[^1].Revision, heads[0].Revision, cancellationToken).ConfigureAwait(false);
            changes.AddRange(heads.Select(h => h with { Entries = entries[h.Revision].ToValueList() }));
            before = heads[^1].Revision;
        }
        return changes;
    }

    /// <summary>How many records the changes after <paramref name="after"/> touched; more than there can be where one of them is an erasure.</summary>
    internal static async Task<long> EntriesAfterAsync(QueryApiClient client, string cityId, int after, CancellationToken cancellationToken)
    {
        using var answer = await client.ReadAsync(new CypherStatement(CypherFile.Store("changed-records"), w =>
        {
            w.WriteString("city", cityId);
            w.Number("after", after);
        }), cancellationToken).ConfigureAwait(false);
        return answer.Cell(1).GetBoolean() ? long.MaxValue : answer.Cell(0).GetInt64();
    }

    private static async Task<List<Change>> HeadsAsync(QueryApiClient client, string cityId, int after, long before, int take, CancellationToken cancellationToken)
    {
        using var answer = await client.ReadAsync(new CypherStatement(CypherFile.Store("changes"), w =>
        {
            w.WriteString("city", cityId);
            w.Number("after", after);
            w.Number("before", before);
            w.Number("take", take);
        }), cancellationToken).ConfigureAwait(false);
        return [.. answer.Rows.Select(Head)];
    }

    private static async Task<ILookup<int, ChangeEntry>> EntriesAsync(QueryApiClient client, string cityId, int first, int last, CancellationToken cancellationToken)
    {
        var entries = new List<(int Revision, ChangeEntry Entry)>();
        var (revision, part) = (first, -1);
        while (true)
        {
            using var answer = await client.ReadAsync(new CypherStatement(CypherFile.Store("change-parts"), w =>
            {
                w.WriteString("city", cityId);
                w.Number("revision", revision);
                w.Number("part", part);
                w.Number("last", last);
            }), cancellationToken).ConfigureAwait(false);
            foreach (var row in answer.Rows)
            {
                (revision, part) = (row[0].GetInt32(), row[1].GetInt32());
                entries.AddRange(ChangeEntries.Read(row[2].EnumerateArray().Select(p => p.GetString()!)).Select(e => (revision, e)));
            }
            if (answer.IsEmpty)
            {
                return entries.ToLookup(e => e.Revision, e => e.Entry);
            }
        }
    }

    private static void WritePart(Utf8JsonWriter writer, string cityId, int revision, int part, IReadOnlyList<string> pieces)
    {
        writer.WriteStartObject();
        writer.WriteString("city", cityId);
        writer.Number("revision", revision);
        writer.Number("part", part);
        writer.Texts("entries", pieces);
        writer.WriteEndObject();
    }

    private static Change Head(JsonElement row) => new(
        row[0].GetInt32(), row[1].GetString()!, Documents.ReadTime(row[2].GetString()!), row[3].GetString(), row[4].GetString(),
        row[5].ValueKind == JsonValueKind.Null ? null : row[5].GetInt32(), []) { IsErasure = row[6].GetBoolean() };
}

using System.Buffers;
using System.Text.Json;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// Writes one change into the graph within a transaction: what it deletes first, then nodes, then what joins them. Rows of one label or type go together,
/// since a statement names its labels and types in its text.
/// </summary>
internal sealed class ChangeWriter(QueryTransaction transaction, string cityId, MacroCriteria criteria, CancellationToken cancellationToken)
{
    // Tuned by loading 52,752 ties (bench/AssetGraph.Neo4j.Benchmarks load): 1,000 rows 3,142 a second, 5,000 rows 3,301, 10,000 rows 3,088.
    private const int MostRows = 5_000;
    private const int MostBytes = 4 << 20;

    /// <summary>Writes the entries. <paramref name="before"/> is the city as it stood, or null for a new one.</summary>
    internal async Task WriteAsync(Change change, CitySnapshot? before)
    {
        var ties = change.Entries.Where(e => e.Kind == EntityKind.Tie).ToArray();
        var nodes = change.Entries.Where(e => e.Kind is not (EntityKind.Tie or EntityKind.City)).ToArray();
        await DeleteTiesAsync(ties).ConfigureAwait(false);
        await DeleteNodesAsync(nodes).ConfigureAwait(false);
        if (change.Entries.FirstOrDefault(e => e.Kind == EntityKind.City)?.After is City city)
        {
            using var _ = await transaction.RunAsync(new CypherStatement(CypherFile.Store("write-city"), w =>
            {
                w.WriteString("city", cityId);
                w.WritePropertyName("properties");
                NodeProperties.Write(w, cityId, city, criteria);
            }), cancellationToken).ConfigureAwait(false);
        }
        await WriteNodesAsync(nodes).ConfigureAwait(false);
        await LinkAsync(nodes).ConfigureAwait(false);
        await WriteTiesAsync(ties).ConfigureAwait(false);
        await DropSourcesAsync(nodes).ConfigureAwait(false);
        if (before is not null && before.City.Criteria != criteria)
        {
            await SetScalesAsync(before, nodes).ConfigureAwait(false);
        }
    }

    private async Task DeleteTiesAsync(ChangeEntry[] ties)
    {
        var gone = ties.Where(e => e.Before is Tie before && !IsRewritten(before, e.After as Tie)).Select(e => (Tie)e.Before!);
        foreach (var group in gone.GroupBy(t => CypherName.OfTieType(t.TypeId)))
        {
            await RunInBatchesAsync(CypherFile.Store("delete-ties").Put(group.Key), "ids", [.. group.Select(t => t.Id)], static (w, id) => w.WriteStringValue(id)).ConfigureAwait(false);
        }
    }

    private async Task DeleteNodesAsync(ChangeEntry[] nodes)
    {
        // A need that becomes an offer changes its label: it goes and comes.
        var gone = nodes.Where(e => e.Before is not null && (e.After is null || NodeLabel.Of(e.Before) != NodeLabel.Of(e.After)));
        foreach (var group in gone.GroupBy(e => NodeLabel.Of(e.Before!)))
        {
            await RunInBatchesAsync(CypherFile.Store("delete-records").Put(group.Key), "ids", [.. group.Select(e => e.Id)], static (w, id) => w.WriteStringValue(id)).ConfigureAwait(false);
        }
    }

    private async Task WriteNodesAsync(ChangeEntry[] nodes)
    {
        foreach (var group in nodes.Where(e => e.After is not null).GroupBy(e => NodeLabel.Of(e.After!)))
        {
            var isAsset = group.Key == NodeLabel.Asset;
            var statement = isAsset ? CypherFile.Store("write-assets") : CypherFile.Store("write-records").Put(group.Key);
            await RunInBatchesAsync(statement, "rows", [.. group.Select(e => e.After!)], WriteRow).ConfigureAwait(false);

            void WriteRow(Utf8JsonWriter writer, IEntity entity)
            {
                writer.WriteStartObject();
                writer.WriteString("id", entity.Id);
                if (isAsset)
                {
                    NodeProperties.WriteLabels(writer, (Asset)entity, criteria);
                }
                writer.WritePropertyName("properties");
                NodeProperties.Write(writer, cityId, entity, criteria);
                writer.WriteEndObject();
            }
        }
    }

    private async Task LinkAsync(ChangeEntry[] nodes)
    {
        var stood = nodes.Where(e => e.Before is not null && e.After is not null && NodeLabel.Of(e.Before) == NodeLabel.Of(e.After));
        foreach (var group in stood.GroupBy(e => NodeLabel.Of(e.After!)))
        {
            string[] ids = [.. group.Select(e => e.Id)];
            await RunInBatchesAsync(CypherFile.Store("unlink").Put(group.Key), "ids", ids, static (w, id) => w.WriteStringValue(id)).ConfigureAwait(false);
            if (group.Key is "Need" or "Offer")
            {
                await RunInBatchesAsync(CypherFile.Store("unlink-owner").Put(group.Key), "ids", ids, static (w, id) => w.WriteStringValue(id)).ConfigureAwait(false);
            }
        }
        var links = nodes.Where(e => e.After is not null).SelectMany(e => Link.Of(e.After!));
        foreach (var group in links.GroupBy(l => (l.From, l.Type, l.To)))
        {
            var (from, type, to) = group.Key;
            var statement = to == Link.Source
                ? CypherFile.Store("link-sources").Put(from, "FROM")
                : CypherFile.Store("link").Put(from, "FROM").Put(to, "TO").Put(type);
            await RunInBatchesAsync(statement, "rows", [.. group], static (w, link) => link.WriteRow(w), counted: true).ConfigureAwait(false);
        }
    }

    private async Task WriteTiesAsync(ChangeEntry[] ties)
    {
        foreach (var group in ties.Where(e => e.After is not null).GroupBy(e => (((Tie)e.After!).TypeId, IsRewritten: e.Before is Tie before && IsRewritten(before, (Tie)e.After!))))
        {
            var statement = CypherFile.Store(group.Key.IsRewritten ? "rewrite-ties" : "create-ties").Put(CypherName.OfTieType(group.Key.TypeId));
            // Those of one source together: the server then finds what it needs where it just was.
            Tie[] rows = [.. group.Select(e => (Tie)e.After!).OrderBy(t => t.SourceId, StringComparer.Ordinal)];
            await RunInBatchesAsync(statement, "rows", rows, (w, tie, words) => TieProperties.WriteRow(w, cityId, tie, words), counted: true).ConfigureAwait(false);
        }
    }

    private async Task DropSourcesAsync(ChangeEntry[] nodes)
    {
        var references = nodes.SelectMany(e => Link.SourcesOf(e.Before).Select(s => s.Reference).Except(Link.SourcesOf(e.After).Select(s => s.Reference))).Distinct().ToArray();
        await RunInBatchesAsync(CypherFile.Store("drop-sources"), "references", references, static (w, r) => w.WriteStringValue(r)).ConfigureAwait(false);
    }

    private async Task SetScalesAsync(CitySnapshot before, ChangeEntry[] nodes)
    {
        var written = nodes.Where(e => e.Kind == EntityKind.Asset).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        Asset[] moved = [.. before.Assets.Where(a => !written.Contains(a.Id) && before.City.Criteria.Assess(a).Scale != criteria.Assess(a).Scale)];
        await RunInBatchesAsync(CypherFile.Store("set-scales"), "rows", moved, WriteRow).ConfigureAwait(false);

        void WriteRow(Utf8JsonWriter writer, Asset asset)
        {
            writer.WriteStartObject();
            writer.WriteString("id", asset.Id);
            writer.WriteString("scale", PlainJson.Word(criteria.Assess(asset).Scale));
            NodeProperties.WriteLabels(writer, asset, criteria);
            writer.WriteEndObject();
        }
    }

    /// <summary>Runs the statement on all items, so many at once as make a good request; the next is written while the server is at one.</summary>
    private Task RunInBatchesAsync<T>(string statement, string parameter, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write, bool counted = false) =>
        RunInBatchesAsync(statement, parameter, items, (writer, item, _) => write(writer, item), counted);

    private async Task RunInBatchesAsync<T>(string statement, string parameter, IReadOnlyList<T> items, Action<Utf8JsonWriter, T, RowWords> write, bool counted)
    {
        var next = Batch(items, 0, write);
        for (var start = 0; start < items.Count;)
        {
            var (rows, words, end) = next;
            var running = transaction.RunAsync(
                new CypherStatement(statement, w =>
                {
                    w.WriteString("city", cityId);
                    w.WritePropertyName(parameter);
                    w.WriteRawValue(rows.WrittenSpan, skipInputValidation: true);
                    words.Write(w);
                }),
                cancellationToken);
            next = Batch(items, end, write);
            using var answer = await running.ConfigureAwait(false);
            if (counted && answer.Cell(0).GetInt64() is var written && written != end - start)
            {
                throw new QueryApiException(Failure.Refused, null, $"{end - start - written} records that this program wrote are gone: another program changed the graph");
            }
            start = end;
        }
    }

    private static (ArrayBufferWriter<byte> Rows, RowWords Words, int End) Batch<T>(IReadOnlyList<T> items, int start, Action<Utf8JsonWriter, T, RowWords> write)
    {
        var (rows, words) = (new ArrayBufferWriter<byte>(), new RowWords());
        using var writer = new Utf8JsonWriter(rows, PlainJson.Options);
        writer.WriteStartArray();
        var end = start;
        for (; end < items.Count && end - start < MostRows && writer.BytesCommitted + writer.BytesPending < MostBytes; end++)
        {
            write(writer, items[end], words);
        }
        writer.WriteEndArray();
        writer.Flush();
        return (rows, words, end);
    }

    /// <summary>Whether a tie stays the same relationship: Neo4j can change neither a relationship's type nor its ends.</summary>
    private static bool IsRewritten(Tie before, Tie? after) => after is not null && before.SourceId == after.SourceId && before.TargetId == after.TargetId
        && CypherName.OfTieType(before.TypeId) == CypherName.OfTieType(after.TypeId);
}

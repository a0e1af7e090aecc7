using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// Reads a whole city. Neo4j has no snapshots of its own: a read may see records of a change that was committed after it began. So the log has the last word:
/// whatever the changes since the beginning touched is taken from there, and the snapshot is that of the last of them. No reader ever waits for a writer.
/// </summary>
internal static class GraphReader
{
    private const int PageRows = 25_000;
    private const int RangeRows = 2 * PageRows;
    private const int PagesAtOnce = 4;

    // DEL: one byte that JSON need not escape, and that documents hold only escaped.
    private const string PageQuote = "\u007f";

    /// <summary>The city as it stands now, or null where it does not exist.</summary>
    internal static async Task<CitySnapshot?> ReadAsync(QueryApiClient client, string cityId, CancellationToken cancellationToken)
    {
        if (await HeadAsync(client, cityId, cancellationToken).ConfigureAwait(false) is not var (city, first))
        {
            return null;
        }
        var pages = new ConcurrentQueue<IEntity[]>();
        var sources = NodeLabel.All.Select(label => new Source(NodeLabel.KindOf(label), CypherFile.Store("read-records").Put(label), CypherFile.Store("record-bound").Put(label)))
            .Concat((await TieTypesAsync(client, cityId, cancellationToken).ConfigureAwait(false)).Select(type => new Source(EntityKind.Tie, CypherFile.Store("read-ties").Put(type), CypherFile.Store("tie-bound").Put(type))));
        await Parallel.ForEachAsync(
            RangesAsync(client, cityId, sources, cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = PagesAtOnce, CancellationToken = cancellationToken },
            async (range, token) => await ReadRangeAsync(client, cityId, range, pages, token).ConfigureAwait(false)).ConfigureAwait(false);
        // Read behind all pages: whatever a page may have seen is at most of this revision.
        var (_, last) = await HeadAsync(client, cityId, cancellationToken).ConfigureAwait(false) ?? throw new QueryApiException(Failure.Refused, null, "the city vanished while it was read");
        if (last == first)
        {
            return CitySnapshot.Of(city, last, pages.SelectMany(p => p));
        }
        var changes = await ChangeLog.ReadAsync(client, cityId, first, (long)last + 1, int.MaxValue, cancellationToken).ConfigureAwait(false);
        if (changes.Exists(c => c.IsErasure))
        {
            // What a page saw before the erasure is told nowhere any more: once more from the beginning.
            return await ReadAsync(client, cityId, cancellationToken).ConfigureAwait(false);
        }
        // A record may have been read twice where somebody wrote; which of the two counts, the log says.
        var records = new Dictionary<EntityReference, IEntity> { [new EntityReference(EntityKind.City, cityId)] = city };
        foreach (var read in pages.SelectMany(p => p))
        {
            records[new EntityReference(read.EntityKind, read.Id)] = read;
        }
        foreach (var entry in Enumerable.Reverse(changes).SelectMany(c => c.Entries))
        {
            var record = new EntityReference(entry.Kind, entry.Id);
            if (entry.After is null)
            {
                records.Remove(record);
            }
            else
            {
                records[record] = entry.After;
            }
        }
        return CitySnapshot.Of((City)records[new EntityReference(EntityKind.City, cityId)], last, records.Values);
    }

    private static async Task<(City City, int Revision)?> HeadAsync(QueryApiClient client, string cityId, CancellationToken cancellationToken)
    {
        using var answer = await client.ReadAsync(new CypherStatement(CypherFile.Store("read-city"), w => w.WriteString("city", cityId)), cancellationToken).ConfigureAwait(false);
        return answer.IsEmpty ? null : ((City)Record(EntityKind.City, answer.Cell(1)), answer.Cell(0).GetInt32());
    }

    private static async Task<string[]> TieTypesAsync(QueryApiClient client, string cityId, CancellationToken cancellationToken)
    {
        using var answer = await client.ReadAsync(new CypherStatement(CypherFile.Store("tie-types"), w => w.WriteString("city", cityId)), cancellationToken).ConfigureAwait(false);
        return [.. answer.Rows.Select(r => CypherName.OfTieType(r[0].GetString()!)).Distinct(StringComparer.Ordinal)];
    }

    // Found while earlier ranges are read; the last of a source has no end.
    private static async IAsyncEnumerable<Range> RangesAsync(QueryApiClient client, string cityId, IEnumerable<Source> sources, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            var after = "";
            while (await BoundAsync(client, cityId, source, after, cancellationToken).ConfigureAwait(false) is { } bound)
            {
                yield return new Range(source, after, bound);
                after = bound;
            }
            yield return new Range(source, after, null);
        }
    }

    private static async Task<string?> BoundAsync(QueryApiClient client, string cityId, Source source, string after, CancellationToken cancellationToken)
    {
        using var answer = await client.ReadAsync(new CypherStatement(source.Bound, w =>
        {
            w.WriteString("city", cityId);
            w.WriteString("after", after);
            w.Number("skip", RangeRows - 1);
        }), cancellationToken).ConfigureAwait(false);
        return answer.IsEmpty ? null : answer.Cell(0).GetString();
    }

    private static async Task ReadRangeAsync(QueryApiClient client, string cityId, Range range, ConcurrentQueue<IEntity[]> pages, CancellationToken cancellationToken)
    {
        var kind = range.Source.Kind;
        var reader = new DocumentReader();
        for (var after = range.After; ;)
        {
            using var page = await client.ReadAsync(new CypherStatement(range.Source.Page, w =>
            {
                w.WriteString("city", cityId);
                w.WriteString("after", after);
                w.Number("limit", PageRows);
                w.WriteString("quote", PageQuote);
            }), cancellationToken).ConfigureAwait(false);
            var documents = page.Cell(0);
            var read = new IEntity[documents.GetArrayLength()];
            var ended = read.Length < PageRows;
            var count = 0;
            foreach (var document in documents.EnumerateArray())
            {
                var record = Record(kind, document, reader);
                after = record.Id;
                read[count++] = record;
                // Whoever wrote between may have moved the end past the page's; its record may even have gone, and then the next range is read twice.
                ended |= after == range.Until;
            }
            pages.Enqueue(read);
            if (ended)
            {
                return;
            }
        }
    }

    /// <summary>The record in a cell that holds its document as a string.</summary>
    /// <param name="kind">The record's kind.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="page">What reads the page that the cell is of, in which <see cref="PageQuote"/> stands for quotation marks; null for a document as it is kept.</param>
    internal static IEntity Record(EntityKind kind, JsonElement cell, DocumentReader? page = null)
    {
        // Unescaped as the bytes that it is read from, and never a string between.
        var raw = JsonMarshal.GetRawUtf8Value(cell);
        var buffer = ArrayPool<byte>.Shared.Rent(raw.Length);
        try
        {
            var reader = new Utf8JsonReader(raw);
            reader.Read();
            var document = buffer.AsSpan(0, reader.CopyString(buffer));
            if (page is null)
            {
                return Documents.Read(kind, document);
            }
            document.Replace((byte)PageQuote[0], (byte)'"');
            return page.Read(kind, document);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Records of one kind, and the statements that read a page of them and find where a range ends.</summary>
    private readonly record struct Source(EntityKind Kind, string Page, string Bound);

    /// <summary>The records behind one id up to another; null: to the last.</summary>
    private readonly record struct Range(Source Source, string After, string? Until);
}

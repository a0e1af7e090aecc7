using System.Collections.Concurrent;
using System.Text.Json;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// Reads a whole city. Neo4j has no snapshots of its own: a read may see records of a change that was committed after it began. So the log has the last word:
/// whatever the changes since the beginning touched is taken from there, and the snapshot is that of the last of them. No reader ever waits for a writer.
/// </summary>
internal static class GraphReader
{
    private const int PageRows = 10_000;
    private const int PagesAtOnce = 4;

    /// <summary>The city as it stands now, or null where it does not exist.</summary>
    internal static async Task<CitySnapshot?> ReadAsync(QueryApiClient client, string cityId, CancellationToken cancellationToken)
    {
        if (await HeadAsync(client, cityId, cancellationToken).ConfigureAwait(false) is not var (city, first))
        {
            return null;
        }
        var records = new ConcurrentDictionary<EntityReference, IEntity>();
        records[new EntityReference(EntityKind.City, cityId)] = city;
        var sources = NodeLabel.All.Select(label => (Statement: CypherFile.Store("read-records").Put(label), Kind: NodeLabel.KindOf(label)))
            .Concat((await TieTypesAsync(client, cityId, cancellationToken).ConfigureAwait(false)).Select(type => (Statement: CypherFile.Store("read-ties").Put(type), Kind: EntityKind.Tie)));
        await Parallel.ForEachAsync(
            sources,
            new ParallelOptions { MaxDegreeOfParallelism = PagesAtOnce, CancellationToken = cancellationToken },
            async (source, token) => await ReadPagesAsync(client, cityId, source.Statement, source.Kind, records, token).ConfigureAwait(false)).ConfigureAwait(false);
        // Read behind all pages: whatever a page may have seen is at most of this revision.
        var (_, last) = await HeadAsync(client, cityId, cancellationToken).ConfigureAwait(false) ?? throw new QueryApiException(Failure.Refused, null, "the city vanished while it was read");
        var changes = last == first ? [] : await ChangeLog.ReadAsync(client, cityId, first, (long)last + 1, int.MaxValue, cancellationToken).ConfigureAwait(false);
        if (changes.Exists(c => c.IsErasure))
        {
            // What a page saw before the erasure is told nowhere any more: once more from the beginning.
            return await ReadAsync(client, cityId, cancellationToken).ConfigureAwait(false);
        }
        foreach (var entry in Enumerable.Reverse(changes).SelectMany(c => c.Entries))
        {
            var record = new EntityReference(entry.Kind, entry.Id);
            if (entry.After is null)
            {
                records.TryRemove(record, out var _);
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

    private static async Task ReadPagesAsync(
        QueryApiClient client, string cityId, string statement, EntityKind kind, ConcurrentDictionary<EntityReference, IEntity> records, CancellationToken cancellationToken)
    {
        for (var after = ""; ;)
        {
            using var page = await client.ReadAsync(new CypherStatement(statement, w =>
            {
                w.WriteString("city", cityId);
                w.WriteString("after", after);
                w.Number("limit", PageRows);
            }), cancellationToken).ConfigureAwait(false);
            foreach (var row in page.Rows)
            {
                after = row[0].GetString()!;
                records[new EntityReference(kind, after)] = Record(kind, row[1]);
            }
            if (page.Count < PageRows)
            {
                return;
            }
        }
    }

    /// <summary>The record in a cell that holds its document as a string.</summary>
    internal static IEntity Record(EntityKind kind, JsonElement cell) => Documents.Read(kind, System.Text.Encoding.UTF8.GetBytes(cell.GetString()!));
}

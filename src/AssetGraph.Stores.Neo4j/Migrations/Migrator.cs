using System.Globalization;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>Says whose a database is, and gives it the constraints and indexes that this program relies on.</summary>
internal static class Migrator
{
    private static readonly Version Oldest = new(5, 26);

    /// <summary>
    /// Runs every migration: each says of itself that it does nothing where its work is done, so that a constraint that somebody dropped comes back. Without
    /// the constraints two writers could write one record twice.
    /// </summary>
    /// <exception cref="CityStoreException">The server is too old, or the database is another program's or a newer version's. Nothing was written.</exception>
    internal static async Task MigrateAsync(QueryApiClient client, TimeProvider time, CancellationToken cancellationToken)
    {
        await CheckVersionAsync(client, cancellationToken).ConfigureAwait(false);
        var number = await CheckOwnerAsync(client, cancellationToken).ConfigureAwait(false);
        foreach (var migration in CypherFile.Migrations)
        {
            using var _ = await client.RepeatableAsync(new CypherStatement(migration), cancellationToken).ConfigureAwait(false);
        }
        if (number != CypherFile.Migrations.Count)
        {
            using var _ = await client.RepeatableAsync(new CypherStatement(CypherFile.Store("schema-mark"), w =>
            {
                w.Number("number", CypherFile.Migrations.Count);
                w.WriteString("at", Documents.Write(time.GetUtcNow()));
            }), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task CheckVersionAsync(QueryApiClient client, CancellationToken cancellationToken)
    {
        var text = await client.VersionAsync(cancellationToken).ConfigureAwait(false);
        // 5.26.30, 2025.12.1, or with a word behind.
        if (text is not null && Version.TryParse(text.Split('-', '+')[0], out var version) && version < Oldest)
        {
            throw new CityStoreException(ErrorCodes.StoreUnavailable, client.Where, $"the server is Neo4j {text}", $"Neo4j {Oldest} or later: earlier ones have no transactions over HTTP");
        }
    }

    private static async Task<long?> CheckOwnerAsync(QueryApiClient client, CancellationToken cancellationToken)
    {
        using var marked = await client.ReadAsync(new CypherStatement(CypherFile.Store("schema-number")), cancellationToken).ConfigureAwait(false);
        if (marked.Cell(0).ValueKind != System.Text.Json.JsonValueKind.Null)
        {
            var number = marked.Cell(0).GetInt64();
            return number <= CypherFile.Migrations.Count
                ? number
                : throw new CityStoreException(
                    ErrorCodes.NewerStore, client.Where, string.Create(CultureInfo.InvariantCulture, $"its form is number {number}, written by a newer version"),
                    string.Create(CultureInfo.InvariantCulture, $"at most {CypherFile.Migrations.Count}; update the program"));
        }
        using var any = await client.ReadAsync(new CypherStatement(CypherFile.Store("any-node")), cancellationToken).ConfigureAwait(false);
        return any.IsEmpty
            ? null
            : throw new CityStoreException(ErrorCodes.ForeignStore, client.Where, "it holds another program's data", "an empty database, or one that this program made");
    }
}

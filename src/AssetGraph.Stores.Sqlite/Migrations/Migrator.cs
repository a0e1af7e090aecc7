using System.Globalization;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Sqlite;

/// <summary>Says whose a file is, and brings ours to the form that this program knows.</summary>
internal static class Migrator
{
    /// <summary>"AGph": written into the file's header, so that a foreign file is never taken for ours.</summary>
    internal const int ApplicationId = 0x41477068;

    /// <summary>Runs the steps that the file lacks, each in its own transaction; the header keeps the number of the last.</summary>
    /// <exception cref="CityStoreException">The file is another program's, or a newer version's.</exception>
    internal static void Migrate(StoreConnection connection, TimeProvider time, CancellationToken cancellationToken)
    {
        foreach (var migration in Migration.All)
        {
            // Another process may be doing the same: whoever holds the write lock looks again.
            connection.InWriteTransaction(
                () =>
                {
                    CheckOwner(connection);
                    if (Version(connection) < migration.Number)
                    {
                        Run(connection, migration, time);
                    }
                    return 0;
                },
                cancellationToken);
        }
    }

    private static void Run(StoreConnection connection, Migration migration, TimeProvider time)
    {
        var number = migration.Number.ToString(CultureInfo.InvariantCulture);
        connection.ExecuteScript("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT;");
        connection.ExecuteScript(migration.Sql);
        connection.Statement("INSERT INTO migration (number, name, applied_at) VALUES (?, ?, ?)")
            .Bind(migration.Number).Bind(migration.Name).Bind(Documents.Write(time.GetUtcNow())).Execute();
        connection.ExecuteScript($"PRAGMA application_id = {ApplicationId.ToString(CultureInfo.InvariantCulture)}; PRAGMA user_version = {number};");
    }

    /// <summary>Refuses a file that is neither new nor ours, or ours of a form that this program does not know. Writes nothing.</summary>
    /// <exception cref="CityStoreException">The file is another program's, or a newer version's.</exception>
    internal static void CheckOwner(StoreConnection connection)
    {
        var owner = connection.Number("PRAGMA application_id");
        if (owner == ApplicationId)
        {
            var version = Version(connection);
            if (version > Migration.All.Count)
            {
                throw new CityStoreException(ErrorCodes.NewerStore, connection.Where, $"its form is number {version}, written by a newer version", $"at most {Migration.All.Count}; update the program");
            }
            return;
        }
        if (owner != 0 || Version(connection) != 0 || connection.Number("SELECT count(*) FROM sqlite_schema") != 0)
        {
            throw new CityStoreException(ErrorCodes.ForeignStore, connection.Where, "it is another program's database", "a new file or one that this program made");
        }
    }

    private static long Version(StoreConnection connection) => connection.Number("PRAGMA user_version");
}

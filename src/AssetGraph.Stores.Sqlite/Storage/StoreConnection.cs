using System.Diagnostics;
using AssetGraph.Domain;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AssetGraph.Stores.Sqlite;

/// <summary>One connection to the file with its prepared statements; used by one thread at a time.</summary>
internal sealed class StoreConnection : IDisposable
{
    // How long SQLite itself waits for a lock before we look whether the caller has given up.
    private const int LockSliceMilliseconds = 100;

    /// <summary>What errors call a store without a file.</summary>
    internal const string InMemoryName = "store in memory";

    private readonly SqliteConnection connection;
    private readonly TimeSpan busyTimeout;
    private readonly Dictionary<string, Statement> statements = [];

    private StoreConnection(SqliteConnection connection, string where, TimeSpan busyTimeout)
    {
        this.connection = connection;
        this.busyTimeout = busyTimeout;
        Where = where;
    }

    /// <summary>The file as errors name it.</summary>
    internal string Where { get; }

    /// <summary>Opens the connection that may write, making the file where it does not exist; the caller then migrates it.</summary>
    internal static StoreConnection OpenWriter(SqliteStoreOptions options) => Open(options, SqliteOpenMode.ReadWriteCreate);

    /// <summary>Opens a connection that can only read.</summary>
    internal static StoreConnection OpenReader(SqliteStoreOptions options)
    {
        var reader = Open(options, SqliteOpenMode.ReadWrite);
        reader.ExecuteScript("PRAGMA query_only = ON;");
        return reader;
    }

    /// <summary>Makes commits durable and readers independent of the writer. Only called on a file that is known to be ours or new.</summary>
    internal void Configure()
    {
        WaitForLock(() => ExecuteScript("PRAGMA journal_mode = WAL;"), CancellationToken.None);
        // The log would otherwise keep the size of the largest import for ever, and free pages what was erased.
        ExecuteScript("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = ON;");
    }

    /// <summary>The prepared statement for <paramref name="sql"/>, ready to bind.</summary>
    internal Statement Statement(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            var result = raw.sqlite3_prepare_v3(connection.Handle!, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle);
            if (result != raw.SQLITE_OK)
            {
                SqliteException.ThrowExceptionForRC(result, connection.Handle!);
            }
            statement = new Statement(connection.Handle!, handle);
            statements.Add(sql, statement);
        }
        // A statement whose reading was broken off by an exception still holds its row and bindings.
        statement.Reset();
        return statement;
    }

    /// <summary>The number in the only row of <paramref name="sql"/>.</summary>
    internal long Number(string sql)
    {
        var statement = Statement(sql);
        var value = statement.Read() ? statement.Long(0) : 0;
        statement.Reset();
        return value;
    }

    internal void ExecuteScript(string sql)
    {
        var result = raw.sqlite3_exec(connection.Handle!, sql);
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, connection.Handle!);
        }
    }

    /// <summary>Runs <paramref name="work"/> on one unchanging state of the file.</summary>
    internal T InReadTransaction<T>(Func<T> work)
    {
        ExecuteScript("BEGIN;");
        try
        {
            return work();
        }
        finally
        {
            Rollback();
        }
    }

    /// <summary>Runs <paramref name="work"/> as the only writer of the file, and commits it; where it throws or is cancelled, nothing is kept.</summary>
    internal T InWriteTransaction<T>(Func<T> work, CancellationToken cancellationToken)
    {
        WaitForLock(() => ExecuteScript("BEGIN IMMEDIATE;"), cancellationToken);
        try
        {
            var answer = work();
            cancellationToken.ThrowIfCancellationRequested();
            ExecuteScript("COMMIT;");
            return answer;
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }
        connection.Dispose();
    }

    private static StoreConnection Open(SqliteStoreOptions options, SqliteOpenMode mode)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = options.Path ?? ":memory:",
            Mode = options.Path is null ? SqliteOpenMode.Memory : mode,
            // The store keeps its own connections, with their statements.
            Pooling = false,
        };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            var opened = new StoreConnection(connection, options.Path ?? InMemoryName, options.BusyTimeout);
            raw.sqlite3_busy_timeout(connection.Handle!, LockSliceMilliseconds);
            return opened;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void WaitForLock(Action begin, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                begin();
                return;
            }
            catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_BUSY && waited.Elapsed < busyTimeout)
            {
                // Another process is writing; SQLite has already waited for a slice of time.
            }
        }
    }

    private void Rollback()
    {
        foreach (var statement in statements.Values)
        {
            statement.Reset();
        }
        // Some errors (a full disk) have rolled back already.
        if (raw.sqlite3_get_autocommit(connection.Handle!) == 0)
        {
            ExecuteScript("ROLLBACK;");
        }
    }
}

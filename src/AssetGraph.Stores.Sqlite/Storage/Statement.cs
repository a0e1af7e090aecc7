using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AssetGraph.Stores.Sqlite;

/// <summary>
/// A prepared statement, used again and again by its connection: bind from left to right, then execute or read row by row. It speaks to SQLite without a
/// command and reader object for each call, since an import makes millions of them.
/// </summary>
internal sealed class Statement(sqlite3 database, sqlite3_stmt statement) : IDisposable
{
    private int bound;

    internal Statement Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(statement, ++bound, value));
        return this;
    }

    internal Statement Bind(long? value)
    {
        Check(value is { } number ? raw.sqlite3_bind_int64(statement, ++bound, number) : raw.sqlite3_bind_null(statement, ++bound));
        return this;
    }

    internal Statement Bind(string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(statement, ++bound) : raw.sqlite3_bind_text(statement, ++bound, value));
        return this;
    }

    /// <summary>Runs it to its end and makes it ready for the next use.</summary>
    internal void Execute()
    {
        while (Read())
        {
        }
    }

    /// <summary>Moves to the next row; false at the end, where the statement is ready for its next use.</summary>
    internal bool Read()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }
        Reset();
        if (result != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }
        return false;
    }

    /// <summary>Ends a reading before its last row.</summary>
    internal void Reset()
    {
        raw.sqlite3_reset(statement);
        bound = 0;
    }

    internal int Int(int column) => raw.sqlite3_column_int(statement, column);

    internal long Long(int column) => raw.sqlite3_column_int64(statement, column);

    internal bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    internal string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    internal string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>The text's bytes in SQLite's own memory, valid until the next <see cref="Read"/> or <see cref="Reset"/>.</summary>
    internal ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(statement, column);

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }
    }
}

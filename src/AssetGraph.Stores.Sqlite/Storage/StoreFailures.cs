using AssetGraph.Domain;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AssetGraph.Stores.Sqlite;

/// <summary>Tells SQLite's failures in the words of the domain, so that no caller needs to know which store it speaks to.</summary>
internal static class StoreFailures
{
    /// <summary>The failure in the domain's words; null for one that only a fault of this program can cause.</summary>
    internal static CityStoreException? Told(SqliteException failure, string where)
    {
        var (code, what, expected) = failure.SqliteErrorCode switch
        {
            raw.SQLITE_NOTADB => (ErrorCodes.ForeignStore, "it is no SQLite database", "a new file or one that this program made"),
            raw.SQLITE_CORRUPT => (ErrorCodes.CorruptStore, "the file is damaged", "an intact file; restore a backup"),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => (ErrorCodes.StoreBusy, "another process has been writing for longer than the time-out", "the file to be free; try again"),
            raw.SQLITE_FULL => (ErrorCodes.StoreUnavailable, "the disk is full", "free space"),
            raw.SQLITE_READONLY => (ErrorCodes.StoreUnavailable, "it may not be written", "the right to write"),
            raw.SQLITE_CANTOPEN => (ErrorCodes.StoreUnavailable, "it can't be opened", "the path of a file that may be read and written"),
            raw.SQLITE_PERM or raw.SQLITE_AUTH => (ErrorCodes.StoreUnavailable, "it may not be opened", "the right to read and write"),
            raw.SQLITE_IOERR => (ErrorCodes.StoreUnavailable, "reading or writing failed", "a working disk"),
            _ => (null, null, null),
        };
        return code is null ? null : new CityStoreException(code, where, what!, expected!, failure);
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using AssetGraph.Domain;
using Microsoft.Data.Sqlite;

namespace AssetGraph.Stores.Sqlite;

/// <summary>
/// The store's connections: one that writes, behind a gate, and as many readers as are needed at once, which never wait for the writer. A store in memory
/// has one connection only, and its readers take turns with the writer.
/// </summary>
internal sealed class StoreConnections : IAsyncDisposable
{
    private readonly SqliteStoreOptions options;
    private readonly StoreConnection writer;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly SemaphoreSlim reading;
    private readonly ConcurrentBag<StoreConnection> idleReaders = [];
    private readonly int readerLimit = Math.Max(4, 2 * Environment.ProcessorCount);
    private bool disposed;

    private StoreConnections(SqliteStoreOptions options, StoreConnection writer)
    {
        this.options = options;
        this.writer = writer;
        reading = new SemaphoreSlim(readerLimit, readerLimit);
    }

    internal static StoreConnections Open(SqliteStoreOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        if (options.Path is { } path)
        {
            MakeDirectory(path);
        }
        return Telling(options.Path, () =>
        {
            var writer = StoreConnection.OpenWriter(options);
            try
            {
                // Whose the file is stands before anything is written to it, its journal mode included.
                Migrator.CheckOwner(writer);
                writer.Configure();
                Migrator.Migrate(writer, time, cancellationToken);
                return new StoreConnections(options, writer);
            }
            catch
            {
                writer.Dispose();
                throw;
            }
        });
    }

    internal async Task<T> ReadAsync<T>(Func<StoreConnection, T> work, CancellationToken cancellationToken)
    {
        if (options.Path is null)
        {
            return await OnWriterAsync(w => w.InReadTransaction(() => work(w)), cancellationToken).ConfigureAwait(false);
        }
        await reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, typeof(SqliteCityStore));
            return await Task.Run(() => Telling(options.Path, () => OnReader(work)), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            reading.Release();
        }
    }

    internal Task<T> WriteAsync<T>(Func<StoreConnection, T> work, CancellationToken cancellationToken) =>
        OnWriterAsync(w => w.InWriteTransaction(() => work(w), cancellationToken), cancellationToken);

    /// <summary>Folds the write-ahead log into the file and empties it, as far as readers allow.</summary>
    internal Task EmptyLogAsync() => OnWriterAsync(w => w.Number("PRAGMA wal_checkpoint(TRUNCATE)"), CancellationToken.None);

    /// <summary>Waits for what is running, then closes the file; the last process to close it folds the write-ahead log into it.</summary>
    public async ValueTask DisposeAsync()
    {
        await writing.WaitAsync().ConfigureAwait(false);
        try
        {
            if (disposed)
            {
                return;
            }
            for (var i = 0; i < readerLimit; i++)
            {
                await reading.WaitAsync().ConfigureAwait(false);
            }
            disposed = true;
            foreach (var reader in idleReaders)
            {
                reader.Dispose();
            }
            writer.Dispose();
            reading.Release(readerLimit);
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task<T> OnWriterAsync<T>(Func<StoreConnection, T> work, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, typeof(SqliteCityStore));
            return await Task.Run(() => Telling(options.Path, () => work(writer)), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            writing.Release();
        }
    }

    private T OnReader<T>(Func<StoreConnection, T> work)
    {
        if (!idleReaders.TryTake(out var reader))
        {
            reader = StoreConnection.OpenReader(options);
        }
        try
        {
            var answer = reader.InReadTransaction(() => work(reader));
            idleReaders.Add(reader);
            return answer;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private static T Telling<T>(string? path, Func<T> work)
    {
        var where = path ?? StoreConnection.InMemoryName;
        try
        {
            return work();
        }
        catch (SqliteException e) when (StoreFailures.Told(e, where) is { } told)
        {
            throw told;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or FormatException)
        {
            throw new CityStoreException(ErrorCodes.CorruptStore, where, "a record can't be read", "an intact file; restore a backup", e);
        }
    }

    private static void MakeDirectory(string path)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } directory)
            {
                Directory.CreateDirectory(directory);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new CityStoreException(ErrorCodes.StoreUnavailable, path, "its directory can't be made", "a path that may be written", e);
        }
    }
}

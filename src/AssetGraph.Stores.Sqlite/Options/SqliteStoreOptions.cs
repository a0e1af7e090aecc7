namespace AssetGraph.Stores.Sqlite;

/// <summary>Where the embedded store keeps its cities, and how long it waits for others.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>The file; it and its directory are made where they don't exist. Null: in memory only, gone when the store is disposed.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// How long a write waits for another process that is writing to the same file; more than zero, at most an hour, 30 seconds where nobody says.
    /// Writers of one process queue without a time-out. Ignored in memory.
    /// </summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A store in <paramref name="path"/>.</summary>
    public static SqliteStoreOptions AtPath(string path) => new() { Path = path };

    /// <summary>A store in memory, for tests and for looking at a folder of data without keeping it.</summary>
    public static SqliteStoreOptions InMemory { get; } = new();

    /// <summary>Refuses options that make no sense, naming the option.</summary>
    /// <exception cref="ArgumentException">The path is blank, or the time-out is outside its range.</exception>
    public void Validate()
    {
        if (Path is not null && string.IsNullOrWhiteSpace(Path))
        {
            throw new ArgumentException("SqliteStoreOptions.Path is blank. Expected a file's path, or null for memory.", nameof(Path));
        }
        if (BusyTimeout <= TimeSpan.Zero || BusyTimeout > TimeSpan.FromHours(1))
        {
            throw new ArgumentException($"SqliteStoreOptions.BusyTimeout is {BusyTimeout}. Expected more than zero, at most an hour.", nameof(BusyTimeout));
        }
    }
}

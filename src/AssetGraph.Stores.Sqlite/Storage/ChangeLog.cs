using AssetGraph.Domain;

namespace AssetGraph.Stores.Sqlite;

/// <summary>Reads and writes the log of changes.</summary>
internal static class ChangeLog
{
    private const string Columns = "revision, change_set_id, applied_at, author, message, undoes, erasure";

    internal static Change? Find(StoreConnection connection, long cityKey, string changeSetId)
    {
        var statement = connection.Statement($"SELECT {Columns} FROM change WHERE city_key = ? AND change_set_id = ?").Bind(cityKey).Bind(changeSetId);
        var head = statement.Read() ? Head(statement) : null;
        statement.Reset();
        return head is null ? null : WithEntries(connection, cityKey, head);
    }

    /// <summary>The changes with revisions after <paramref name="after"/> and before <paramref name="before"/>, the newest first, read as they are asked for.</summary>
    internal static IEnumerable<Change> NewestFirst(StoreConnection connection, long cityKey, long after, long before)
    {
        for (var next = before; ; )
        {
            var statement = connection.Statement($"SELECT {Columns} FROM change WHERE city_key = ? AND revision > ? AND revision < ? ORDER BY revision DESC LIMIT 1")
                .Bind(cityKey).Bind(after).Bind(next);
            var head = statement.Read() ? Head(statement) : null;
            statement.Reset();
            if (head is null)
            {
                yield break;
            }
            next = head.Revision;
            yield return WithEntries(connection, cityKey, head);
        }
    }

    /// <summary>How many records the changes after <paramref name="after"/> touched.</summary>
    internal static long EntriesAfter(StoreConnection connection, long cityKey, int after)
    {
        var statement = connection.Statement("SELECT count(*) FROM change_entry WHERE city_key = ? AND revision > ?").Bind(cityKey).Bind(after);
        var count = statement.Read() ? statement.Long(0) : 0;
        statement.Reset();
        return count;
    }

    /// <summary>Whether any change after <paramref name="after"/> is an erasure.</summary>
    internal static bool AnyErasureAfter(StoreConnection connection, long cityKey, int after)
    {
        var statement = connection.Statement("SELECT 1 FROM change WHERE city_key = ? AND revision > ? AND erasure = 1 LIMIT 1").Bind(cityKey).Bind(after);
        var any = statement.Read();
        statement.Reset();
        return any;
    }

    /// <summary>Writes a change's message and entries anew.</summary>
    internal static void Rewrite(StoreConnection connection, long cityKey, Change change)
    {
        connection.Statement("UPDATE change SET message = ? WHERE city_key = ? AND revision = ?").Bind(change.Message).Bind(cityKey).Bind(change.Revision).Execute();
        connection.Statement("DELETE FROM change_entry WHERE city_key = ? AND revision = ?").Bind(cityKey).Bind(change.Revision).Execute();
        foreach (var entry in change.Entries)
        {
            AddEntry(connection, cityKey, change.Revision, entry, entry.Before is null ? null : Documents.Write(entry.Before), entry.After is null ? null : Documents.Write(entry.After));
        }
    }

    internal static void Add(StoreConnection connection, long cityKey, Change change) =>
        connection.Statement($"INSERT INTO change (city_key, {Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(cityKey).Bind(change.Revision).Bind(change.ChangeSetId).Bind(Documents.Write(change.AppliedAt)).Bind(change.Author).Bind(change.Message)
            .Bind(change.Undoes).Bind(change.IsErasure ? 1 : 0).Execute();

    internal static void AddEntry(StoreConnection connection, long cityKey, int revision, ChangeEntry entry, string? before, string? after) =>
        connection.Statement("INSERT INTO change_entry (city_key, revision, kind, id, before, after) VALUES (?, ?, ?, ?, ?, ?)")
            .Bind(cityKey).Bind(revision).Bind(StoredKind.NumberOf(entry.Kind)).Bind(entry.Id).Bind(before).Bind(after).Execute();

    private static Change Head(Statement row) => new(
        row.Int(0), row.Text(1), Documents.ReadTime(row.Text(2)), row.TextOrNull(3), row.TextOrNull(4), row.IsNull(5) ? null : row.Int(5), []) { IsErasure = row.Int(6) == 1 };

    private static Change WithEntries(StoreConnection connection, long cityKey, Change head)
    {
        var entries = new List<ChangeEntry>();
        var statement = connection.Statement("SELECT kind, id, before, after FROM change_entry WHERE city_key = ? AND revision = ?").Bind(cityKey).Bind(head.Revision);
        while (statement.Read())
        {
            var kind = StoredKind.KindOf(statement.Int(0));
            entries.Add(new ChangeEntry(kind, statement.Text(1), Document(statement, kind, 2), Document(statement, kind, 3)));
        }
        // Kinds are stored by numbers of their own, so their order is made here.
        entries.Sort(static (a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Id, b.Id));
        return head with { Entries = entries.ToValueList() };
    }

    private static IEntity? Document(Statement row, EntityKind kind, int column) => row.IsNull(column) ? null : Documents.Read(kind, row.Utf8(column));
}

using AssetGraph.Domain;

namespace AssetGraph.Stores.Sqlite;

/// <summary>Reads and writes the tables of cities, records and references.</summary>
internal static class Records
{
    internal static (long Key, int Revision)? Head(StoreConnection connection, string cityId)
    {
        var statement = connection.Statement("SELECT key, revision FROM city WHERE id = ?").Bind(cityId);
        (long, int)? head = statement.Read() ? (statement.Long(0), statement.Int(1)) : null;
        statement.Reset();
        return head;
    }

    internal static List<CityHead> Heads(StoreConnection connection)
    {
        var heads = new List<CityHead>();
        var statement = connection.Statement(
            "SELECT c.revision, r.document FROM city c JOIN record r ON r.city_key = c.key AND r.id = c.id WHERE r.kind = ?").Bind(StoredKind.NumberOf(EntityKind.City));
        while (statement.Read())
        {
            heads.Add(new CityHead((City)Documents.Read(EntityKind.City, statement.Utf8(1)), statement.Int(0)));
        }
        heads.Sort(static (a, b) => string.CompareOrdinal(a.City.Id, b.City.Id));
        return heads;
    }

    internal static IEntity? Find(StoreConnection connection, long cityKey, EntityKind kind, string id)
    {
        var statement = connection.Statement("SELECT document FROM record WHERE city_key = ? AND kind = ? AND id = ?")
            .Bind(cityKey).Bind(StoredKind.NumberOf(kind)).Bind(id);
        var entity = statement.Read() ? Documents.Read(kind, statement.Utf8(0)) : null;
        statement.Reset();
        return entity;
    }

    internal static bool Any(StoreConnection connection, long cityKey, EntityKind kind)
    {
        var statement = connection.Statement("SELECT 1 FROM record WHERE city_key = ? AND kind = ? LIMIT 1").Bind(cityKey).Bind(StoredKind.NumberOf(kind));
        var any = statement.Read();
        statement.Reset();
        return any;
    }

    internal static List<EntityReference> ReferrersOf(StoreConnection connection, long cityKey, EntityKind kind, string id)
    {
        var referrers = new List<EntityReference>();
        var statement = connection.Statement("SELECT from_kind, from_id FROM reference WHERE city_key = ? AND to_kind = ? AND to_id = ?")
            .Bind(cityKey).Bind(StoredKind.NumberOf(kind)).Bind(id);
        while (statement.Read())
        {
            referrers.Add(new EntityReference(StoredKind.KindOf(statement.Int(0)), statement.Text(1)));
        }
        return referrers;
    }

    /// <summary>Every record of the city, its own included, in any order.</summary>
    internal static List<IEntity> All(StoreConnection connection, long cityKey, CancellationToken cancellationToken)
    {
        var records = new List<IEntity>();
        var documents = new DocumentReader();
        var statement = connection.Statement("SELECT kind, document FROM record WHERE city_key = ?").Bind(cityKey);
        while (statement.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            records.Add(documents.Read(StoredKind.KindOf(statement.Int(0)), statement.Utf8(1)));
        }
        return records;
    }

    internal static long AddCity(StoreConnection connection, string cityId)
    {
        connection.Statement("INSERT INTO city (id, revision) VALUES (?, 1)").Bind(cityId).Execute();
        return connection.Number("SELECT last_insert_rowid()");
    }

    internal static void SetRevision(StoreConnection connection, long cityKey, int revision) =>
        connection.Statement("UPDATE city SET revision = ? WHERE key = ?").Bind(revision).Bind(cityKey).Execute();

    /// <summary>Makes the tables say of one record what the entry says; <paramref name="document"/> is the record after, or null where it is deleted.</summary>
    internal static void Put(StoreConnection connection, long cityKey, ChangeEntry entry, string? document)
    {
        var kind = StoredKind.NumberOf(entry.Kind);
        if (document is null)
        {
            connection.Statement("DELETE FROM record WHERE city_key = ? AND kind = ? AND id = ?").Bind(cityKey).Bind(kind).Bind(entry.Id).Execute();
        }
        else if (entry.Before is null)
        {
            connection.Statement("INSERT INTO record (city_key, kind, id, document) VALUES (?, ?, ?, ?)").Bind(cityKey).Bind(kind).Bind(entry.Id).Bind(document).Execute();
        }
        else
        {
            connection.Statement("UPDATE record SET document = ? WHERE city_key = ? AND kind = ? AND id = ?").Bind(document).Bind(cityKey).Bind(kind).Bind(entry.Id).Execute();
        }
        PutReferences(connection, cityKey, kind, entry);
    }

    private static void PutReferences(StoreConnection connection, long cityKey, int kind, ChangeEntry entry)
    {
        var before = Targets(entry.Before);
        var after = Targets(entry.After);
        foreach (var to in before)
        {
            if (!after.Contains(to))
            {
                connection.Statement("DELETE FROM reference WHERE city_key = ? AND to_kind = ? AND to_id = ? AND from_kind = ? AND from_id = ?")
                    .Bind(cityKey).Bind(StoredKind.NumberOf(to.Kind)).Bind(to.Id).Bind(kind).Bind(entry.Id).Execute();
            }
        }
        foreach (var to in after)
        {
            if (!before.Contains(to))
            {
                connection.Statement("INSERT INTO reference (city_key, to_kind, to_id, from_kind, from_id) VALUES (?, ?, ?, ?, ?)")
                    .Bind(cityKey).Bind(StoredKind.NumberOf(to.Kind)).Bind(to.Id).Bind(kind).Bind(entry.Id).Execute();
            }
        }
    }

    /// <summary>What the record refers to, each once; a record refers to few.</summary>
    private static List<EntityReference> Targets(IEntity? entity)
    {
        var targets = new List<EntityReference>();
        foreach (var reference in entity?.References ?? [])
        {
            var to = reference with { Field = null };
            if (!targets.Contains(to))
            {
                targets.Add(to);
            }
        }
        return targets;
    }
}

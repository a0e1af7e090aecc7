namespace AssetGraph.Domain;

/// <summary>One atomic wish to change a city: records to write and records to delete. All of it is applied, or nothing.</summary>
public sealed record ChangeSet
{
    /// <summary>The wish's own id; the same id applied a second time changes nothing and answers the first revision. Null: a new one each time.</summary>
    public string? Id { get; init; }

    /// <summary>Who wants it: a key's name or a role, never a private name. Null for the system itself.</summary>
    public string? Author { get; init; }

    /// <summary>Why, in one line.</summary>
    public string? Message { get; init; }

    /// <summary>The records to write whole, new or replacing those of the same kind and id; a record stands at most once.</summary>
    public ValueList<IEntity> Upserts { get; init; }

    /// <summary>The records to delete. What still refers to one must be deleted or rewritten in the same change set.</summary>
    public ValueList<EntityReference> Deletions { get; init; }

    /// <summary>The revision that this change set takes back, or null.</summary>
    public int? Undoes { get; init; }
}

namespace AssetGraph.Domain;

/// <summary>A record of a city: something with an id of its own that a change set can write or delete.</summary>
public interface IEntity
{
    /// <summary>The id, unique among the city's records of the same kind; see <see cref="EntityId"/>.</summary>
    string Id { get; }

    /// <summary>Which kind of record it is.</summary>
    EntityKind EntityKind { get; }

    /// <summary>The records that this one needs to exist: where it lies, what type it is, whom it joins.</summary>
    IEnumerable<EntityReference> References { get; }
}

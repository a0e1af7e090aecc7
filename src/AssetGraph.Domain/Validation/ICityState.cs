namespace AssetGraph.Domain;

/// <summary>What validation needs to know of a city as it stands before a change: a snapshot answers, and so does a store's transaction.</summary>
public interface ICityState
{
    /// <summary>The record of this kind and id, or null.</summary>
    IEntity? Find(EntityKind kind, string id);

    /// <summary>The records that refer to this one, in any order.</summary>
    IEnumerable<EntityReference> ReferrersOf(EntityKind kind, string id);
}

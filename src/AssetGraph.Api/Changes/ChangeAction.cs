namespace AssetGraph.Api.Changes;

/// <summary>What happened to a record.</summary>
public enum ChangeAction
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It was rewritten.</summary>
    Changed,

    /// <summary>It was deleted.</summary>
    Removed,
}

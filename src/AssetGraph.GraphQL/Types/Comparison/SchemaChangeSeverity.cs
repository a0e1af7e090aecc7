namespace AssetGraph.GraphQL.Types;

/// <summary>What a change of a schema can do to the clients that use it.</summary>
public enum SchemaChangeSeverity
{
    /// <summary>No document and no client notices.</summary>
    Safe,

    /// <summary>Documents stay valid, but a client may meet what it does not expect: a new enum value, a new member of a union, another default.</summary>
    Dangerous,

    /// <summary>Documents or variables that were valid may be refused, or answers may have a shape that was ruled out.</summary>
    Breaking,
}

namespace AssetGraph.GraphQL.Execution;

/// <summary>Kinds of operation that a request may run.</summary>
[Flags]
public enum AllowedOperations
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Queries.</summary>
    Query = 1,

    /// <summary>Mutations.</summary>
    Mutation = 2,

    /// <summary>Subscriptions.</summary>
    Subscription = 4,

    /// <summary>All three.</summary>
    All = Query | Mutation | Subscription,
}

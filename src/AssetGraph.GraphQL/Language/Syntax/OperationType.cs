namespace AssetGraph.GraphQL.Language;

/// <summary>The three kinds of operations.</summary>
public enum OperationType
{
    /// <summary>Reads, without side effects.</summary>
    Query,

    /// <summary>Writes, its root fields one after the other, then reads.</summary>
    Mutation,

    /// <summary>Answers to a stream of events.</summary>
    Subscription,
}

namespace AssetGraph.GraphQL.Execution;

/// <summary>Tells a data loader when to send its batch.</summary>
internal interface IBatchScheduler
{
    /// <summary>Asks for <paramref name="dispatch"/> to be called once, when no synchronous work is left.</summary>
    void Schedule(Action dispatch);
}

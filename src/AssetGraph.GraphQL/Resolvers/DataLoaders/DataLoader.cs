using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>What the engine knows of a data loader whatever its keys and values; derive from <see cref="BatchDataLoader{TKey,TValue}"/>.</summary>
public abstract class DataLoader
{
    private protected DataLoader()
    {
    }

    internal RequestScheduler? Scheduler { get; private set; }

    internal CancellationToken RequestAborted { get; private set; }

    /// <summary>Makes the loader part of a request: its batches are sent when the scheduler says so.</summary>
    internal void Attach(RequestScheduler scheduler, CancellationToken requestAborted)
    {
        Scheduler = scheduler;
        RequestAborted = requestAborted;
    }
}

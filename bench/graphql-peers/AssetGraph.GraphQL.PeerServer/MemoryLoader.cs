using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.PeerServer;

/// <summary>Loads a batch after one asynchronous hop, as from a store that has everything in memory.</summary>
/// <param name="find">The value of a key; null for none.</param>
public abstract class MemoryLoader<TValue>(Func<string, TValue?> find) : BatchDataLoader<string, TValue>
    where TValue : class
{
    protected override async Task<IReadOnlyDictionary<string, TValue>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var found = new Dictionary<string, TValue>(keys.Count, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (find(key) is { } value)
            {
                found.Add(key, value);
            }
        }

        return found;
    }
}

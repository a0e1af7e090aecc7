using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Cities;

/// <summary>The cities a request needs, each read from the store once, so that one request sees one revision of each.</summary>
public sealed class CityScopeLoader(CityScopes scopes) : BatchDataLoader<string, CityScope>
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<string, CityScope>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, CityScope>(keys.Count);
        foreach (var key in keys)
        {
            if (await scopes.FindAsync(key, cancellationToken) is { } scope)
            {
                found[key] = scope;
            }
        }
        return found;
    }
}

using AssetGraph.Api.Bridges;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>Reads: the store's list of cities; each city once. Order: cities by id. Fails: too many ids. Sees: every city.</summary>
[ObjectType("Query")]
public sealed class QueryResolvers(ICityStore store, CityScopes shared, TimeProvider time, PagingOptions paging)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The cities.</summary>
    public async Task<IReadOnlyList<CityScope>> Cities(CityScopeLoader scopes, CancellationToken cancellationToken)
    {
        var heads = await store.ListCitiesAsync(cancellationToken);
        var cities = await Task.WhenAll(heads.Select(head => scopes.LoadAsync(head.City.Id, cancellationToken)));
        return [.. cities.OfType<CityScope>()];
    }

    /// <summary>One city.</summary>
    public async Task<CityScope?> City(string id, int? minRevision, CityScopeLoader scopes, CancellationToken cancellationToken)
    {
        var key = RecordIds.CityKey(id);
        for (var waited = TimeSpan.Zero; minRevision is { } wanted; waited += Pause)
        {
            if (await shared.FindAsync(key, cancellationToken) is not { } city || city.Snapshot.Revision >= wanted)
            {
                break;
            }
            if (waited >= Patience)
            {
                throw new GraphQLException(
                    $"The city '{id}' is at revision {city.Snapshot.Revision} here; expected {wanted} or later, which has not arrived. Ask again.", "REVISION_NOT_REACHED");
            }
            await Task.Delay(Pause, time, cancellationToken);
        }
        return await scopes.LoadAsync(key, cancellationToken);
    }

    /// <summary>One record.</summary>
    public async Task<object?> Node(string id, CityScopeLoader scopes, CancellationToken cancellationToken)
    {
        if (RecordIds.Parse(id) is not { } parsed || await scopes.LoadAsync(parsed.CityKey, cancellationToken) is not { } scope)
        {
            return null;
        }
        return parsed.Type == "Opportunity" ? OpportunityView.Find(scope, parsed.Keys) : RecordFinder.Find(scope, parsed.Type, parsed.Keys);
    }

    /// <summary>Several records.</summary>
    public Task<object?[]> Nodes(IReadOnlyList<string> ids, CityScopeLoader scopes, CancellationToken cancellationToken)
    {
        if (ids.Count > paging.MaxNodeIds)
        {
            throw new GraphQLException($"Argument \"ids\" has {ids.Count} ids; expected at most {paging.MaxNodeIds}.", GraphQL.Execution.ErrorCodes.BadUserInput);
        }
        return Task.WhenAll(ids.Select(id => Node(id, scopes, cancellationToken)));
    }
}

using AssetGraph.Api.Changes;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>Streams. Reads: the change log, a page at a time. Order: by revision. Fails: unknown city; a revision below 0. Sees: no content of hidden persons.</summary>
[ObjectType("Subscription")]
public sealed class SubscriptionResolvers(CityScopes scopes, CityChangeFeed feed)
{
    /// <summary>Each change of a city as it is applied.</summary>
    public async Task<IAsyncEnumerable<CityChangeView>> CityChanged(string id, int? afterRevision, CancellationToken cancellationToken)
    {
        if (afterRevision < 0)
        {
            throw new GraphQLException($"Argument \"afterRevision\" is {afterRevision}; expected 0 or more.", ErrorCodes.BadUserInput);
        }
        var city = await scopes.FindAsync(RecordIds.CityKey(id), cancellationToken)
            ?? throw new GraphQLException("Argument \"id\" names no city; expected the id or key of one.", ErrorCodes.BadUserInput);
        // A revision yet to come would never be passed by the log's pages; it means: from now on.
        var seen = Math.Min(afterRevision ?? int.MaxValue, city.Snapshot.Revision);
        return feed.ReadAsync(city, seen, cancellationToken);
    }
}

using AssetGraph.Api.Changes;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Privacy;
using AssetGraph.Api.Records;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>Erasures. Reads: the city as it stands. Fails: never by exception where the input is at fault; the payload says what and where.</summary>
[ObjectType("Mutation")]
public sealed class ErasureMutations(ICityStore store, CityScopes scopes, CityChangeFeed feed)
{
    /// <summary>Erases a person.</summary>
    public async Task<ErasePersonPayload> ErasePerson(ErasePersonInput input, CancellationToken cancellationToken)
    {
        var cityKey = RecordIds.CityKey(input.City);
        if (await scopes.FindAsync(cityKey, cancellationToken) is not { } city)
        {
            return new ErasePersonPayload(null, null, [UserError.UnknownCity(input.City)]);
        }
        var person = city.KeyOf(EntityKind.Asset, input.Person);
        if (person is not null && city.Snapshot.Assets.Find(person) is { Kind: not AssetKind.Person })
        {
            return new ErasePersonPayload(null, city, [new UserError(ErrorCodes.NotAllowed, $"'{input.Person}' is no person", "person", "a person; other assets are deleted with applyChanges")]);
        }
        // Who was deleted before is in the log only, and erased from there.
        if (person is null || await store.EraseAsync(cityKey, person, input.Author, cancellationToken) is not { } erased)
        {
            return new ErasePersonPayload(null, city, [new UserError(ErrorCodes.UnknownReference, $"There is no person '{input.Person}', nor was there one", "person", "the id or key of a person of the city")]);
        }
        feed.RingApplied(cityKey);
        return new ErasePersonPayload(erased, await scopes.FindAsync(cityKey, cancellationToken), []);
    }
}

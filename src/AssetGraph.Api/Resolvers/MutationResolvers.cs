using AssetGraph.Api.Changes;
using AssetGraph.Api.Changes.Inputs;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>Writes. Reads: the city as it stands. Fails: never by exception where the input is at fault; the payload says what and where.</summary>
[ObjectType("Mutation")]
public sealed class MutationResolvers(ICityStore store, CityScopes scopes, CityChangeFeed feed)
{
    /// <summary>One atomic change.</summary>
    public async Task<ApplyChangesPayload> ApplyChanges(ApplyChangesInput input, CancellationToken cancellationToken)
    {
        var cityKey = RecordIds.CityKey(input.City);
        while (true)
        {
            if (await scopes.FindAsync(cityKey, cancellationToken) is not { } city)
            {
                return UnknownCity(input.City);
            }
            var reader = ChangeSetReader.Read(city, input);
            try
            {
                // Fields left out were filled from this revision, so it is this revision that the change is written against.
                var change = await store.ApplyAsync(cityKey, reader.ChangeSet, input.ExpectedRevision ?? city.Snapshot.Revision, cancellationToken);
                return await Applied(cityKey, change, cancellationToken);
            }
            catch (RevisionConflictException) when (input.ExpectedRevision is null)
            {
                // Somebody was faster, and the caller takes any revision: fill the fields left out from theirs.
            }
            catch (RevisionConflictException conflict)
            {
                return Conflict(city, conflict);
            }
            catch (InvalidChangeException invalid)
            {
                return new ApplyChangesPayload(null, city, [.. invalid.Errors.Select(reader.Locate)]);
            }
        }
    }

    /// <summary>Takes back a revision.</summary>
    public async Task<ApplyChangesPayload> Undo(UndoInput input, CancellationToken cancellationToken)
    {
        var cityKey = RecordIds.CityKey(input.City);
        if (await scopes.FindAsync(cityKey, cancellationToken) is not { } city)
        {
            return UnknownCity(input.City);
        }
        try
        {
            var change = await Domain.Undo.ApplyAsync(store, cityKey, input.Revision, expectedRevision: input.ExpectedRevision, cancellationToken: cancellationToken);
            return await Applied(cityKey, change, cancellationToken);
        }
        catch (RevisionConflictException conflict)
        {
            return Conflict(city, conflict);
        }
        catch (InvalidChangeException invalid)
        {
            return new ApplyChangesPayload(null, city, [.. invalid.Errors.Select(UserError.Of)]);
        }
    }

    private async Task<ApplyChangesPayload> Applied(string cityKey, Change change, CancellationToken cancellationToken)
    {
        // The change stands: who listens is told, even where its author has gone.
        feed.RingApplied(cityKey);
        var city = await scopes.FindAsync(cityKey, cancellationToken);
        return new ApplyChangesPayload(new ChangeView(city!, change), city, []);
    }

    private static ApplyChangesPayload UnknownCity(string city) =>
        new(null, null, [UserError.UnknownCity(city)]);

    private static ApplyChangesPayload Conflict(CityScope city, RevisionConflictException conflict) => new(
        null,
        city,
        [new UserError(ErrorCodes.RevisionConflict, $"The city is at revision {conflict.Current}, not {conflict.Expected}", "expectedRevision", $"{conflict.Current}")]);
}

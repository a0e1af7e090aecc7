using AssetGraph.Api.Changes;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Introductions;
using AssetGraph.Api.Records;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>The steps of introductions. Reads: the city as it stands. Fails: never by exception where the input is at fault; the payload says what and where.</summary>
[ObjectType("Mutation")]
public sealed class IntroductionMutations(ICityStore store, CityScopes scopes, CityChangeFeed feed)
{
    /// <summary>Takes an opportunity up.</summary>
    public Task<IntroductionPayload> RecordIntroduction(RecordIntroductionInput input, CancellationToken cancellationToken) => StepAsync(
        input.City,
        city =>
        {
            var assets = new NamedAssets(city);
            var request = new IntroductionRequest
            {
                MacroId = assets.KeyOf(input.Macro, "macro"),
                MicroId = assets.KeyOf(input.Micro, "micro"),
                IntermediatorIds = assets.KeysOf(input.Intermediators, "intermediators"),
                Owner = input.Owner,
                NextStep = input.NextStep,
                On = input.On,
            };
            assets.ThrowIfAnyFailed();
            return IntroductionLife.Record(city.Snapshot, request, city.Today);
        },
        cancellationToken);

    /// <summary>Takes a step.</summary>
    public Task<IntroductionPayload> AdvanceIntroduction(AdvanceIntroductionInput input, CancellationToken cancellationToken) => StepAsync(
        input.City,
        city =>
        {
            var assets = new NamedAssets(city);
            var advance = new IntroductionAdvance
            {
                IntroductionId = city.KeyOf(EntityKind.Introduction, input.Introduction) ?? "",
                Status = input.Status,
                IntermediatorIds = input.Intermediators is null ? null : assets.KeysOf(input.Intermediators, "intermediators"),
                Owner = TextOf(input.Owner),
                NextStep = TextOf(input.NextStep),
                Outcome = TextOf(input.Outcome),
                On = input.On,
                TieId = input.Tie is null ? null : city.KeyOf(EntityKind.Tie, input.Tie) ?? "",
                TieTypeId = input.TieType is null ? null : city.KeyOf(EntityKind.TieType, input.TieType) ?? "",
                Strand = input.Strand,
            };
            assets.ThrowIfAnyFailed();
            return IntroductionLife.Advance(city.Snapshot, advance, city.Today);
        },
        cancellationToken);

    // Null where it was given takes away what stood there, as in every input of a record.
    private static string? TextOf(Optional<string?> given) => given.HasValue ? given.Value ?? "" : null;

    private async Task<IntroductionPayload> StepAsync(string named, Func<CityScope, IntroductionStep> plan, CancellationToken cancellationToken)
    {
        var cityKey = RecordIds.CityKey(named);
        while (true)
        {
            if (await scopes.FindAsync(cityKey, cancellationToken) is not { } city)
            {
                return new IntroductionPayload(null, null, null, [UserError.UnknownCity(named)]);
            }
            try
            {
                var step = plan(city);
                if (step.Changes is null)
                {
                    return new IntroductionPayload(new IntroductionView(city, step.Introduction), null, city, []);
                }
                var change = await store.ApplyAsync(cityKey, step.Changes, city.Snapshot.Revision, cancellationToken);
                feed.RingApplied(cityKey);
                var now = (await scopes.FindAsync(cityKey, cancellationToken))!;
                return new IntroductionPayload(
                    new IntroductionView(now, now.Snapshot.Introductions.Find(step.Introduction.Id) ?? step.Introduction), new ChangeView(now, change), now, []);
            }
            catch (RevisionConflictException)
            {
                // Somebody was faster: look again whether the step is still to be taken.
            }
            catch (InvalidChangeException invalid)
            {
                return new IntroductionPayload(null, null, city, [.. invalid.Errors.Select(UserError.Of)]);
            }
        }
    }
}

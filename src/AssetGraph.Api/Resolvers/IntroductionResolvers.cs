using AssetGraph.Api.Bridges;
using AssetGraph.Api.Introductions;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>What an introduction leads on to. Reads: the snapshot. Fails: a number out of range. Sees: only who may be suggested.</summary>
[ObjectType("Introduction")]
public sealed class IntroductionResolvers
{
    private const int Most = 50;

    /// <summary>Neighbouring opportunities of the same macro asset.</summary>
    public IReadOnlyList<OpportunityView> FollowUps([Parent] IntroductionView introduction, int? first, CancellationToken cancellationToken) =>
        first is < 1 or > Most
            ? throw new GraphQLException($"Argument \"first\" is {first}; expected 1 to {Most}.", ErrorCodes.BadUserInput)
            : Introductions.FollowUps.Of(introduction.Scope, introduction.Record, first ?? 5, cancellationToken);
}

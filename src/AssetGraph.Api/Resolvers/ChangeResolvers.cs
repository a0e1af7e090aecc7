using AssetGraph.Api.Changes;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>An applied change. Reads: nothing more. Order: entries by kind and key. Sees: no content of hidden persons.</summary>
[ObjectType("Change")]
public sealed class ChangeResolvers
{
    private const int MostEntries = 10_000;

    /// <summary>What it did to each record.</summary>
    public IEnumerable<ChangeEntryView> Entries([Parent] ChangeView change, int? first) => first is < 0 or > MostEntries
        ? throw new GraphQLException($"Argument \"first\" is {first}; expected 0 to {MostEntries}.", ErrorCodes.BadUserInput)
        : change.FirstEntries(first ?? 100);
}

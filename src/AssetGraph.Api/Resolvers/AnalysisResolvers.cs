using AssetGraph.Api.Analyses;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Filters;
using AssetGraph.Api.Measures;
using AssetGraph.Graphs.Communities;
using AssetGraph.Graphs.KeyPlayers;
using AssetGraph.Graphs.Similarity;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>Analyses of a city's network. Reads: the snapshot. Sees: hidden persons as dots under aliases; predictions only who may be suggested.</summary>
[ObjectType("City")]
public sealed class AnalysisResolvers
{
    /// <summary>Between which groups each asset stands.</summary>
    public BrokerageRun BrokerageRoles([Parent] CityScope city, AssetPartition partition, int? permutations, NetworkSelection? network, CancellationToken cancellationToken) =>
        BrokerageRun.Run(city, partition, permutations ?? 0, network, cancellationToken);

    /// <summary>The communities the network falls into.</summary>
    public CommunityRun Communities(
        [Parent] CityScope city, CommunityMethod? method, CommunityQuality? quality, double? resolution, int? seed, NetworkSelection? network, CancellationToken cancellationToken) =>
        CommunityRun.Run(city, method ?? CommunityMethod.Leiden, quality ?? CommunityQuality.Modularity, resolution ?? 1, seed ?? 1, network, cancellationToken);

    /// <summary>How cut off groups are from each other.</summary>
    public Isolation Isolation([Parent] CityScope city, AssetPartition by, int? permutations, NetworkSelection? network, CancellationToken cancellationToken) =>
        Analyses.Isolation.Run(city, by, permutations ?? 999, network, cancellationToken);

    /// <summary>Ties that may be missing.</summary>
    public LinkPredictionRun LinkPredictions(
        [Parent] CityScope city, LinkMethod method, IReadOnlyList<AssetFilter>? between, NetworkSelection? network, CancellationToken cancellationToken) =>
        LinkPredictionRun.Run(city, method, between, network, cancellationToken);

    /// <summary>Whom the network stands on, or from whom most is reached.</summary>
    public KeyPlayers KeyPlayers([Parent] CityScope city, int size, KeyPlayerGoal goal, NetworkSelection? network, CancellationToken cancellationToken) =>
        Analyses.KeyPlayers.Run(city, size, goal, network, cancellationToken);
}

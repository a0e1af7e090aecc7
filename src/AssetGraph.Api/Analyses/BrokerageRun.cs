using AssetGraph.Api.Cities;
using AssetGraph.Api.Measures;
using AssetGraph.Bridging.Networks;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Brokerage;

namespace AssetGraph.Api.Analyses;

/// <summary>Gould and Fernandez's roles of all assets.</summary>
public sealed class BrokerageRun : AnalysisRun
{
    private readonly Partition partition;
    private readonly BrokerageScores scores;
    private readonly int[] order;

    private BrokerageRun(CityScope scope, CityNetwork network, Question question, Partition partition, BrokerageScores scores)
        : base(
            scope, network, question.Network, $"{question.By}|{question.Permutations}",
            $"Brokerage roles between groups by {EnumWords.Of(question.By)}, expected values for ties at random with this density, {question.Permutations} random relabellings. Gould and Fernandez 1989.")
    {
        this.partition = partition;
        this.scores = scores;
        order = [.. Enumerable.Range(0, network.Vertices.Count).OrderByDescending(v => scores.Counts.Total[v])];
        By = question.By;
    }

    /// <summary>By what the groups are made.</summary>
    public AssetPartition By { get; }

    /// <summary>The groups; one may be empty.</summary>
    public IReadOnlyList<GroupView> Groups => [.. partition.Names.Select((name, g) => new GroupView(name, partition.Sizes[g]))];

    /// <summary>The brokers, those of most open two-paths first.</summary>
    internal IReadOnlyList<BrokerView> Brokers => [.. order.Select(View)];

    internal static BrokerageRun Run(CityScope scope, AssetPartition by, int permutations, NetworkSelection? selection, CancellationToken cancellationToken) =>
        scope.Answer(new Question(by, permutations, Networks.OptionsOf(scope, selection)), Compute, cancellationToken);

    private static BrokerageRun Compute(CityScope scope, Question question, CancellationToken cancellationToken)
    {
        Permutations.Require(question.Permutations);
        var network = Networks.Of(scope, question.Network, cancellationToken);
        var partition = AssetGroups.Of(scope, network, question.By, cancellationToken);
        var scores = scope.Shared(
            question, token => BrokerageRoles.Compute(network.Graph, partition, new BrokerageOptions { Permutations = question.Permutations }, token), cancellationToken);
        return new BrokerageRun(scope, network, question, partition, scores);
    }

    private BrokerView View(int v) => new(
        Scope.View(Network.Vertices[v]),
        partition.Names[partition.Groups[v]],
        new RoleView(scores.Counts.Total[v], scores.Expected.Total[v], Figures.OrNull(scores.Z.Total[v]), null),
        Role(BrokerageRole.Coordinator, v),
        Role(BrokerageRole.Itinerant, v),
        Role(BrokerageRole.Representative, v),
        Role(BrokerageRole.Gatekeeper, v),
        Role(BrokerageRole.Liaison, v));

    private RoleView Role(BrokerageRole role, int v) =>
        new(scores.Counts[role][v], scores.Expected[role][v], Figures.OrNull(scores.Z[role][v]), Figures.OrNull(scores.Upper[role][v]));

    private sealed record Question(AssetPartition By, int Permutations, NetworkOptions Network);
}

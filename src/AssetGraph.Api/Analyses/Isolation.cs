using AssetGraph.Api.Cities;
using AssetGraph.Api.Measures;
using AssetGraph.Bridging.Networks;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Mixing;

namespace AssetGraph.Api.Analyses;

/// <summary>How cut off groups are from each other.</summary>
public sealed class Isolation : AnalysisRun
{
    private readonly Partition partition;
    private readonly EIScores ei;
    private readonly MixingScores mixing;

    private Isolation(CityScope scope, CityNetwork network, Question question, Partition partition, EIScores ei, MixingScores mixing)
        : base(
            scope, network, question.Network, $"{question.By}|{question.Permutations}",
            $"E–I index, assortativity, segregation and homophily of groups by {EnumWords.Of(question.By)}, each tie counted once whatever its weight, {question.Permutations} random relabellings. Krackhardt and Stern 1988; Newman 2003; Freeman 1978; Coleman 1958.")
    {
        this.partition = partition;
        this.ei = ei;
        this.mixing = mixing;
        By = question.By;
    }

    /// <summary>By what the groups are made.</summary>
    public AssetPartition By { get; }

    /// <summary>Each group.</summary>
    public IReadOnlyList<GroupIsolation> Groups => [.. partition.Names.Select((name, g) =>
        new GroupIsolation(name, partition.Sizes[g], Figures.OrNull(ei.Group[g]), Figures.OrNull(mixing.Homophily[g])))];

    /// <summary>(ties out − ties within)/(both), −1 to 1.</summary>
    public TestedFigure EiIndex => new(
        Figures.OrNull(ei.Index), Figures.OrNull(ei.Expected), Figures.OrNull(ei.StandardDeviation), Figures.OrNull(ei.Lower), Figures.OrNull(ei.Upper));

    /// <summary>Newman's coefficient.</summary>
    public TestedFigure Assortativity => new(
        Figures.OrNull(mixing.Assortativity), Figures.OrNull(mixing.Mean), Figures.OrNull(mixing.Deviation), Figures.OrNull(mixing.Lower), Figures.OrNull(mixing.Upper));

    /// <summary>Freeman's index.</summary>
    public double? Segregation => Figures.OrNull(mixing.Segregation);

    /// <summary>The modularity of the groups.</summary>
    public double? Modularity => Figures.OrNull(mixing.Modularity);

    /// <summary>Ties from each group to each.</summary>
    public IReadOnlyList<MixingCell> Mixing => [.. mixing.Counts.SelectMany((row, from) => row.Select((ties, to) => new MixingCell(partition.Names[from], partition.Names[to], ties)))];

    internal static Isolation Run(CityScope scope, AssetPartition by, int permutations, NetworkSelection? selection, CancellationToken cancellationToken) =>
        scope.Answer(new Question(by, permutations, Networks.OptionsOf(scope, selection)), Compute, cancellationToken);

    private static Isolation Compute(CityScope scope, Question question, CancellationToken cancellationToken)
    {
        Permutations.Require(question.Permutations);
        var network = Networks.Of(scope, question.Network, cancellationToken);
        var partition = AssetGroups.Of(scope, network, question.By, cancellationToken);
        var (ei, mixing) = scope.Shared(
            question,
            token => new IsolationFigures(
                EIIndex.Compute(network.Graph, partition, new EIOptions { UseWeights = false, Permutations = question.Permutations }, token),
                GroupMixing.Compute(network.Graph, partition, new MixingOptions { UseWeights = false, Permutations = question.Permutations }, token)),
            cancellationToken);
        return new Isolation(scope, network, question, partition, ei, mixing);
    }

    private sealed record IsolationFigures(EIScores EI, MixingScores Mixing);

    private sealed record Question(AssetPartition By, int Permutations, NetworkOptions Network);
}

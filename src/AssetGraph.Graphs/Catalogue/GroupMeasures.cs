using AssetGraph.Graphs.Mixing;

namespace AssetGraph.Graphs.Catalogue;

/// <summary>Groups: given ones.</summary>
internal static class GroupMeasures
{
    private const string Family = "Groups";

    public static IReadOnlyList<MeasureDescriptor> All { get; } =
    [
        new(EIAnswer)
        {
            Id = "ei-index",
            Title = "E–I index",
            Question = "Do ties lead out of groups or stay within?",
            Family = Family,
            NeedsPartition = true,
            Parameters =
            [
                Parameters.Weights,
                new("permutations", ParameterKind.Whole, "0", "How many random relabellings of the groups give the p-values.") { Minimum = 0, Maximum = 1_000_000 },
                new("seed", ParameterKind.Whole, "1", "What chance begins from."),
            ],
            Outputs =
            [
                new("node", OutputScope.Vertex, "(E − I)/(E + I) over its ties; undefined for isolates."),
                new("group", OutputScope.Group, "The same over ties with an end in the group."),
                new("index", OutputScope.Network, "The same over all ties."),
                new("expected", OutputScope.Network, "The mean over all relabellings with these group sizes."),
                new("sd", OutputScope.Network, "The standard deviation over all relabellings."),
                new("z", OutputScope.Network, "How many deviations the index is from the mean."),
                new("p-lower", OutputScope.Network, "The share of relabellings with an index as low; undefined without any."),
                new("p-upper", OutputScope.Network, "The share of relabellings with an index as high."),
            ],
            Cost = "n + m, for each relabelling again",
            Reference = "Krackhardt and Stern 1988",
        },
        new(MixingAnswer)
        {
            Id = "mixing",
            Title = "Mixing",
            Question = "Who is tied to whom, by group?",
            Family = Family,
            NeedsPartition = true,
            Parameters = [Parameters.Weights],
            Outputs =
            [
                new("assortativity", OutputScope.Network, "1 when all ties lie within groups, 0 as by chance."),
                new("counts", OutputScope.GroupPair, "Ties from group to group; undirected ones in both directions."),
                new("modularity", OutputScope.Network, "Modularity of the groups."),
            ],
            Cost = "n + m + groups²",
            Reference = "Newman 2003",
        },
        new(a => new MeasureAnswer([DegreeAssortativity.Compute(a.Graph)]))
        {
            Id = "degree-assortativity",
            Title = "Degree assortativity",
            Question = "Are those with many ties tied to each other?",
            Family = Family,
            Outputs = [new("assortativity", OutputScope.Network, "The correlation of degrees at the ends of ties.")],
            Cost = "n + m",
            Reference = "Newman 2002",
        },
    ];

    private static MeasureAnswer EIAnswer(MeasureArguments a)
    {
        var options = new EIOptions { UseWeights = a.Flag("weights"), Permutations = a.Whole("permutations"), Seed = a.Whole("seed") };
        var s = EIIndex.Compute(a.Graph, a.Partition, options, a.Cancellation);
        return new MeasureAnswer(s.Node, s.Group, [s.Index], [s.Expected], [s.StandardDeviation], [s.Z], [s.Lower], [s.Upper]);
    }

    private static MeasureAnswer MixingAnswer(MeasureArguments a)
    {
        var s = GroupMixing.Compute(a.Graph, a.Partition, a.Flag("weights"));
        return new MeasureAnswer([s.Assortativity], [.. s.Counts.SelectMany(row => row)], [s.Modularity]);
    }
}

using AssetGraph.Graphs.Communities;
using AssetGraph.Graphs.Mixing;

namespace AssetGraph.Graphs.Catalogue;

/// <summary>Groups, given and found.</summary>
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
            Parameters =
            [
                Parameters.Weights,
                new("permutations", ParameterKind.Whole, "0", "How many random relabellings of the groups give the p-values.") { Minimum = 0, Maximum = 1_000_000 },
                new("seed", ParameterKind.Whole, "1", "What chance begins from."),
            ],
            Outputs =
            [
                new("assortativity", OutputScope.Network, "1 when all ties lie within groups, 0 as by chance."),
                new("counts", OutputScope.GroupPair, "Ties from group to group; undirected ones in both directions."),
                new("modularity", OutputScope.Network, "Modularity of the groups."),
                new("segregation", OutputScope.Network, "Freeman's: 1 for no ties across groups, 0 as by chance."),
                new("homophily", OutputScope.Group, "Coleman's: the group's ties within beyond chance, over the most they could be beyond it."),
                new("mean", OutputScope.Network, "The mean assortativity of relabellings; undefined without any."),
                new("sd", OutputScope.Network, "Their standard deviation."),
                new("p-lower", OutputScope.Network, "The share of relabellings with an assortativity as low."),
                new("p-upper", OutputScope.Network, "The share of relabellings with an assortativity as high."),
            ],
            Cost = "n + m + groups², for each relabelling again",
            Reference = "Newman 2003; Freeman 1978; Coleman 1958",
        },
        new(a => new MeasureAnswer([DegreeAssortativity.Compute(a.Graph, a.Choice<DegreeEnd>("source"), a.Choice<DegreeEnd>("target"))]))
        {
            Id = "degree-assortativity",
            Title = "Degree assortativity",
            Question = "Are those with many ties tied to each other?",
            Family = Family,
            Parameters = [End("source", "out"), End("target", "in")],
            Outputs = [new("assortativity", OutputScope.Network, "The correlation of degrees at the ends of ties.")],
            Cost = "n + m",
            Reference = "Newman 2002",
        },
        new(a => new MeasureAnswer([Modularity.Of(a.Graph, a.Partition.Groups, new ModularityOptions { Resolution = a.Number("resolution"), UseWeights = a.Flag("weights") })]))
        {
            Id = "modularity",
            Title = "Modularity",
            Question = "How many more ties lie within the groups than by chance?",
            Family = Family,
            NeedsPartition = true,
            Parameters = [Resolution, Parameters.Weights],
            Outputs = [new("modularity", OutputScope.Network, "Share of ties within groups less what strengths would bring by chance.")],
            Cost = "n + m",
            Reference = "Newman and Girvan 2004; Leicht and Newman 2008",
        },
        Communities("leiden", "Leiden communities", "Which communities does the network fall into, each in one piece?", "Traag, Waltman and van Eck 2019",
            [new("iterations", ParameterKind.Whole, "10", "How often to start again from what was found.") { Minimum = 1, Maximum = 1000 }],
            (a, o) => Leiden.Find(a.Graph, o with { Iterations = a.Whole("iterations") }, a.Cancellation, a.Progress)),
        Communities("louvain", "Louvain communities", "Which communities does the network fall into?", "Blondel et al. 2008", [],
            (a, o) => Louvain.Find(a.Graph, o, a.Cancellation, a.Progress)),
    ];

    private static MeasureParameter End(string name, string standard) =>
        new(name, ParameterKind.Choice, standard, $"Which degree of a tie's {name}; no matter in undirected graphs.") { Choices = ["out", "in", "total"] };

    private static MeasureParameter Resolution => new("resolution", ParameterKind.Number, "1", "Larger values favour smaller groups.") { Minimum = 0.000001 };

    private static MeasureDescriptor Communities(
        string id, string title, string question, string reference, MeasureParameter[] more, Func<MeasureArguments, CommunityOptions, CommunityResult> find) =>
        new(a =>
        {
            var found = find(a, new CommunityOptions
            {
                Quality = a.Choice<CommunityQuality>("quality"),
                Resolution = a.Number("resolution"),
                Seed = a.Whole("seed"),
                UseWeights = a.Flag("weights"),
            });
            return new MeasureAnswer(
                [.. found.Labels.Select(c => (double)c)], [.. found.Labels.Select(c => (double)found.Sizes[c])],
                [found.Sizes.Count], [found.Modularity], [found.Quality]);
        })
        {
            Id = id,
            Title = title,
            Question = question,
            Family = Family,
            Parameters =
            [
                new("quality", ParameterKind.Choice, "modularity", "What a division is judged by.") { Choices = ["modularity", "cpm"] },
                Resolution,
                new("seed", ParameterKind.Whole, "1", "What chance begins from."),
                .. more,
                Parameters.Weights,
            ],
            Outputs =
            [
                new("community", OutputScope.Vertex, "The number of its community, 0 for the largest."),
                new("size", OutputScope.Vertex, "How many vertices that community has."),
                new("count", OutputScope.Network, "How many communities there are."),
                new("modularity", OutputScope.Network, "The modularity of the division."),
                new("quality", OutputScope.Network, "What was made large."),
            ],
            Cost = "about n + m for each level",
            Reference = reference,
        };

    private static MeasureAnswer EIAnswer(MeasureArguments a)
    {
        var options = new EIOptions { UseWeights = a.Flag("weights"), Permutations = a.Whole("permutations"), Seed = a.Whole("seed") };
        var s = EIIndex.Compute(a.Graph, a.Partition, options, a.Cancellation, a.Progress);
        return new MeasureAnswer(s.Node, s.Group, [s.Index], [s.Expected], [s.StandardDeviation], [s.Z], [s.Lower], [s.Upper]);
    }

    private static MeasureAnswer MixingAnswer(MeasureArguments a)
    {
        var options = new MixingOptions { UseWeights = a.Flag("weights"), Permutations = a.Whole("permutations"), Seed = a.Whole("seed") };
        var s = GroupMixing.Compute(a.Graph, a.Partition, options, a.Cancellation, a.Progress);
        return new MeasureAnswer(
            [s.Assortativity], [.. s.Counts.SelectMany(row => row)], [s.Modularity], [s.Segregation], s.Homophily, [s.Mean], [s.Deviation], [s.Lower], [s.Upper]);
    }
}

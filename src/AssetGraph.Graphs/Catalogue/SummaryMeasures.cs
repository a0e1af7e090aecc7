using AssetGraph.Graphs.Paths;
using AssetGraph.Graphs.Summaries;

namespace AssetGraph.Graphs.Catalogue;

/// <summary>The whole network in a few numbers.</summary>
internal static class SummaryMeasures
{
    private const string Family = "Summaries";

    public static IReadOnlyList<MeasureDescriptor> All { get; } =
    [
        new(SummaryAnswer)
        {
            Id = "summary",
            Title = "Network summary",
            Question = "How large, dense and joined up is the network?",
            Family = Family,
            Outputs =
            [
                new("vertices", OutputScope.Network, "How many vertices."),
                new("ties", OutputScope.Network, "How many ties, parallel ones merged and loops dropped."),
                new("density", OutputScope.Network, "Ties over pairs."),
                new("mean-degree", OutputScope.Network, "Ties of a vertex on average; directed, ties out."),
                new("reciprocity", OutputScope.Network, "The share of arcs that are answered."),
                new("isolates", OutputScope.Network, "Vertices without ties."),
                new("components", OutputScope.Network, "Weak components."),
                new("largest-component", OutputScope.Network, "Vertices in the largest of them."),
                new("mean-distance", OutputScope.Network, "Hops, over pairs with a path."),
                new("diameter", OutputScope.Network, "The most hops between two with a path."),
                new("efficiency", OutputScope.Network, "The mean of 1/hops, 0 for pairs without a path."),
                new("fragmentation", OutputScope.Network, "The share of pairs without a path, direction ignored."),
                new("distance-fragmentation", OutputScope.Network, "1 less the mean of 1/hops, direction ignored."),
            ],
            Cost = "m for each 64 vertices",
            Reference = "Wasserman and Faust 1994; Latora and Marchiori 2001; Borgatti 2006",
        },
        new(DegreeAnswer)
        {
            Id = "degree-distribution",
            Title = "Degree distribution",
            Question = "How unequal are numbers of ties, and is their tail a power law?",
            Family = Family,
            Parameters =
            [
                new("direction", ParameterKind.Choice, "either", "Ties out, ties in, or both added; no matter in undirected graphs.") { Choices = ["out", "in", "either"] },
                new("samples", ParameterKind.Whole, "0", "How many samples of the fitted law give its p-value.") { Minimum = 0, Maximum = 1_000_000 },
                new("seed", ParameterKind.Whole, "1", "What chance begins from."),
            ],
            Outputs =
            [
                new("count", OutputScope.Degree, "How many vertices have the degree."),
                new("share", OutputScope.Degree, "The same over all vertices."),
                new("at-least", OutputScope.Degree, "The share of vertices with this degree or more."),
                new("mean", OutputScope.Network, "The mean degree."),
                new("sd", OutputScope.Network, "Its standard deviation."),
                new("exponent", OutputScope.Network, "The exponent of the power law that fits the tail best."),
                new("tail-from", OutputScope.Network, "The degree from which that law fits best."),
                new("tail", OutputScope.Network, "How many vertices are in that tail."),
                new("distance", OutputScope.Network, "The Kolmogorov–Smirnov distance of tail and law."),
                new("p", OutputScope.Network, "The share of samples that fit no better: below 0.1 it is no power law; undefined unless sampled."),
            ],
            Cost = "n, and the square of the number of different degrees for each sample",
            Reference = "Clauset, Shalizi and Newman 2009",
        },
        new(SmallWorldAnswer)
        {
            Id = "small-world",
            Title = "Small world",
            Question = "Is it clustered like a lattice and yet short like a random network?",
            Family = Family,
            Parameters =
            [
                new("samples", ParameterKind.Whole, "0", "How many random and lattice networks to compare with; 0 for formulas.") { Minimum = 0, Maximum = 10_000 },
                new("swaps", ParameterKind.Whole, "10", "How many swaps are tried for each tie in drawing one.") { Minimum = 1, Maximum = 1000 },
                new("seed", ParameterKind.Whole, "1", "What chance begins from."),
            ],
            Outputs =
            [
                new("sigma", OutputScope.Network, "Clustering over random clustering, over distance over random distance: above 1 for small worlds."),
                new("omega", OutputScope.Network, "Near 0 for small worlds, −1 for lattices, 1 for random networks; undefined unless drawn."),
                new("vertices", OutputScope.Network, "Vertices of the largest component, which this is about."),
                new("mean-degree", OutputScope.Network, "Their mean degree."),
                new("clustering", OutputScope.Network, "Mean local clustering."),
                new("distance", OutputScope.Network, "Mean distance."),
                new("random-clustering", OutputScope.Network, "Clustering of the random baseline."),
                new("random-distance", OutputScope.Network, "Distance of the random baseline."),
                new("lattice-clustering", OutputScope.Network, "Clustering of the lattice baseline; undefined unless drawn."),
            ],
            Cost = "m for each 64 vertices, for each sample again",
            Reference = "Watts and Strogatz 1998; Humphries and Gurney 2008; Telesford et al. 2011",
        },
    ];

    private static MeasureAnswer SummaryAnswer(MeasureArguments a)
    {
        var s = NetworkSummary.Compute(a.Graph, a.Workers, a.Cancellation, a.Progress);
        return new MeasureAnswer(
            [a.Graph.VertexCount], [a.Graph.TieCount], [s.Density], [s.MeanDegree], [s.Reciprocity], [s.Isolates], [s.Components], [s.LargestComponent],
            [s.MeanDistance], [s.Diameter], [s.Efficiency], [s.Fragmentation], [s.DistanceFragmentation]);
    }

    private static MeasureAnswer DegreeAnswer(MeasureArguments a)
    {
        var s = DegreeDistribution.Compute(a.Graph, a.Choice<Direction>("direction"), a.Whole("samples"), a.Whole("seed"), a.Cancellation, a.Progress);
        return new MeasureAnswer(
            s.Counts, s.Shares, s.AtLeast, [s.Mean], [s.Deviation], [s.Fit.Exponent], [s.Fit.From], [s.Fit.Tail], [s.Fit.Distance], [s.Fit.P]) { Degrees = s.Degrees };
    }

    private static MeasureAnswer SmallWorldAnswer(MeasureArguments a)
    {
        var options = new SmallWorldOptions { Samples = a.Whole("samples"), SwapsPerTie = a.Whole("swaps"), Seed = a.Whole("seed"), Workers = a.Workers };
        var s = SmallWorld.Compute(a.Graph, options, a.Cancellation, a.Progress);
        return new MeasureAnswer(
            [s.Sigma], [s.Omega], [s.Vertices], [s.MeanDegree], [s.Clustering], [s.Distance], [s.RandomClustering], [s.RandomDistance], [s.LatticeClustering]);
    }
}

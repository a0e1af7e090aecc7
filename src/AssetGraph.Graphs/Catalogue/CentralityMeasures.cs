using AssetGraph.Graphs.Centrality;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Catalogue;

/// <summary>Who is well placed: degree, distance and betweenness.</summary>
internal static class CentralityMeasures
{
    private const string Family = "Centrality";

    public static IReadOnlyList<MeasureDescriptor> All { get; } =
    [
        new(a => Degrees(Degree.Compute(a.Graph)))
        {
            Id = "degree",
            Title = "Degree",
            Question = "How many ties does it have?",
            Family = Family,
            Outputs = DegreeOutputs("Ties"),
            Cost = "n + m",
            Reference = "Freeman 1979",
        },
        new(a => Degrees(Strength.Compute(a.Graph)))
        {
            Id = "strength",
            Title = "Strength",
            Question = "How strong are its ties together?",
            Family = Family,
            Outputs = DegreeOutputs("Weight of ties"),
            Cost = "n + m",
            Reference = "Barrat et al. 2004",
        },
        new(a => new MeasureAnswer(Closeness.Compute(a.Graph, ClosenessOf(a) with { Form = a.Choice<ClosenessForm>("form") }, a.Cancellation, a.Progress)))
        {
            Id = "closeness",
            Title = "Closeness",
            Question = "How near is it to all others?",
            Family = Family,
            Parameters =
            [
                new("form", ParameterKind.Choice, "wasserman-faust", "What is done about vertices without a path.")
                {
                    Choices = ["wasserman-faust", "within-reach", "classic", "longest-plus-one", "valente-foreman"],
                },
                Parameters.Direction, Parameters.Length, Parameters.Alpha,
            ],
            Outputs = [new("closeness", OutputScope.Vertex, "One over the mean distance, by the chosen form.")],
            Cost = "m for each 64 vertices; by weights n (m + n log n)",
            Reference = "Freeman 1979; Wasserman and Faust 1994",
        },
        new(HarmonicAnswer)
        {
            Id = "harmonic",
            Title = "Harmonic centrality",
            Question = "How near is it to the others, those out of reach adding nothing?",
            Family = Family,
            Parameters = [Parameters.Direction, Parameters.Length, Parameters.Alpha],
            Outputs = [new("normalised", OutputScope.Vertex, "The mean of 1/distance to the n − 1 others."), new("raw", OutputScope.Vertex, "The sum of 1/distance."), new("within-reach", OutputScope.Vertex, "The mean of 1/distance to those reached; 0 when nobody is.")],
            Cost = "m for each 64 vertices; by weights n (m + n log n)",
            Reference = "Marchiori and Latora 2000",
        },
        new(a => Of(Betweenness.Compute(a.Graph, BetweennessOf(a), a.Cancellation, a.Progress)))
        {
            Id = "betweenness",
            Title = "Betweenness",
            Question = "How often does it lie on the shortest way between others?",
            Family = Family,
            Parameters = [Parameters.Length, Parameters.Alpha, Parameters.Endpoints],
            Outputs = BetweennessOutputs("(n − 1)(n − 2)/2, directed (n − 1)(n − 2)"),
            Cost = "n m; by weights n (m + n log n)",
            Reference = "Freeman 1977; Brandes 2001",
        },
        new(SampledAnswer)
        {
            Id = "betweenness-approximate",
            Title = "Sampled betweenness",
            Question = "About how often does it lie on the shortest way between others?",
            Family = Family,
            Parameters =
            [
                new("error", ParameterKind.Number, "0.01", "The most by which any vertex's share of pairs may be wrong.") { Minimum = 0.0001, Maximum = 0.5 },
                new("risk", ParameterKind.Number, "0.1", "The chance that some vertex is further off than that.") { Minimum = 0.000001, Maximum = 0.5 },
                new("seed", ParameterKind.Whole, "1", "What chance begins from."),
            ],
            Outputs =
            [
                .. BetweennessOutputs("(n − 1)(n − 2)/2, directed (n − 1)(n − 2)"),
                new("samples", OutputScope.Network, "How many paths were drawn."),
                new("raw-error", OutputScope.Network, "By how much a raw value may be wrong."),
            ],
            Cost = "(0.5/ε²)(log₂ longest path + 1 + ln 1/δ) searches from both ends",
            Reference = "Riondato and Kornaropoulos 2016",
        },
        new(EdgeBetweennessAnswer)
        {
            Id = "edge-betweenness",
            Title = "Edge betweenness",
            Question = "How often does a tie lie on the shortest way between vertices?",
            Family = Family,
            Parameters = [Parameters.Length, Parameters.Alpha],
            Outputs =
            [
                new("raw", OutputScope.Pair, "Shares of shortest paths, summed over pairs."),
                new("normalised", OutputScope.Pair, "Divided by n(n − 1)/2, directed n(n − 1)."),
            ],
            Cost = "n m; by weights n (m + n log n)",
            Reference = "Girvan and Newman 2002",
        },
        new(a => Of(MacroMicroBetweenness.Compute(a.Graph, a.Group("macro"), a.Group("micro"), BetweennessOf(a), a.Cancellation, a.Progress)))
        {
            Id = "macro-micro-betweenness",
            Title = "Macro–micro betweenness",
            Question = "How often does it lie on the shortest way between a macro and a micro vertex?",
            Family = Family,
            NeedsPartition = true,
            Parameters =
            [
                new("macro", ParameterKind.Group, "macro", "The group whose vertices are the one end."),
                new("micro", ParameterKind.Group, "micro", "The group whose vertices are the other end."),
                Parameters.Length, Parameters.Alpha, Parameters.Endpoints,
            ],
            Outputs = BetweennessOutputs("the number of pairs of which the vertex is no end"),
            Cost = "m for each macro vertex",
            Reference = "Brandes 2008",
        },
        new(GroupAnswer)
        {
            Id = "group-centrality",
            Title = "Group centrality",
            Question = "How central are some vertices together?",
            Family = Family,
            Parameters = [new("members", ParameterKind.Vertices, string.Empty, "The vertices; without any nothing is near them and nothing passes them.")],
            Outputs =
            [
                new("betweenness", OutputScope.Network, "Over pairs outside the group, the share of shortest paths that pass a member."),
                new("normalised-betweenness", OutputScope.Network, "The same over the number of pairs."),
                new("degree", OutputScope.Network, "How many outside are tied to a member."),
                new("normalised-degree", OutputScope.Network, "The same over all outside."),
                new("closeness", OutputScope.Network, "One over the mean distance from the nearest member; undefined unless all are reached."),
            ],
            Cost = "n m",
            Reference = "Everett and Borgatti 1999",
        },
        new(TwoModeAnswer)
        {
            Id = "two-mode",
            Title = "Two-mode centrality",
            Question = "How central is it for one of its mode?",
            Family = Family,
            NeedsPartition = true,
            Outputs =
            [
                new("degree", OutputScope.Vertex, "Ties over the size of the other mode."),
                new("closeness", OutputScope.Vertex, "The least possible sum of distances over the sum there is, times the share reached."),
                new("betweenness", OutputScope.Vertex, "Betweenness over the most possible in the mode."),
            ],
            Cost = "n m",
            Reference = "Borgatti and Everett 1997",
        },
    ];

    private static MeasureOutput[] DegreeOutputs(string what) =>
    [
        new("total", OutputScope.Vertex, $"{what}, in and out together."),
        new("in", OutputScope.Vertex, $"{what} that arrive."),
        new("out", OutputScope.Vertex, $"{what} that leave."),
        new("neighbours", OutputScope.Vertex, "Different vertices tied in either direction."),
    ];

    private static MeasureOutput[] BetweennessOutputs(string most) =>
    [
        new("raw", OutputScope.Vertex, "Shares of shortest paths, summed over pairs."),
        new("normalised", OutputScope.Vertex, $"Divided by {most}."),
    ];

    private static MeasureAnswer Degrees(DegreeScores s) => new(s.Total, s.In, s.Out, s.Neighbours);

    private static MeasureAnswer Of(Scores s) => new(s.Raw, s.Normalised);

    private static ClosenessOptions ClosenessOf(MeasureArguments a) => new()
    {
        Direction = a.Choice<Direction>("direction"),
        Length = a.Choice<PathLength>("length"),
        Alpha = a.Number("alpha"),
        Workers = a.Workers,
    };

    private static BetweennessOptions BetweennessOf(MeasureArguments a) => new()
    {
        Length = a.Choice<PathLength>("length"),
        Alpha = a.Number("alpha"),
        Endpoints = a.Texts.ContainsKey("endpoints") && a.Flag("endpoints"),
        Workers = a.Workers,
    };

    private static MeasureAnswer HarmonicAnswer(MeasureArguments a)
    {
        var options = ClosenessOf(a);
        var summary = DistanceSummary.Compute(a.Graph, options.Direction, options.Length, options.Alpha, a.Workers, a.Cancellation, a.Progress);
        double others = summary.Reached.Length - 1;
        return new MeasureAnswer(
            Array.ConvertAll(summary.ReciprocalSum, s => others > 0 ? s / others : 0),
            summary.ReciprocalSum,
            [.. summary.ReciprocalSum.Zip(summary.Reached, (s, r) => r > 0 ? s / r : 0)]);
    }

    private static MeasureAnswer GroupAnswer(MeasureArguments a)
    {
        var s = GroupCentrality.Compute(a.Graph, a.Vertices("members"), a.Workers, a.Cancellation, a.Progress);
        return new MeasureAnswer([s.Betweenness], [s.NormalisedBetweenness], [s.Degree], [s.NormalisedDegree], [s.Closeness]);
    }

    private static MeasureAnswer TwoModeAnswer(MeasureArguments a)
    {
        var s = TwoModeCentrality.Compute(a.Graph, a.Partition, a.Workers, a.Cancellation, a.Progress);
        return new MeasureAnswer(s.Degree, s.Closeness, s.Betweenness);
    }

    private static MeasureAnswer SampledAnswer(MeasureArguments a)
    {
        var options = new SampledBetweennessOptions { Error = a.Number("error"), Risk = a.Number("risk"), Seed = a.Whole("seed"), Workers = a.Workers };
        var scores = SampledBetweenness.Compute(a.Graph, options, a.Cancellation, a.Progress);
        return new MeasureAnswer(scores.Raw, scores.Normalised, [scores.Samples], [scores.RawError]);
    }

    private static MeasureAnswer EdgeBetweennessAnswer(MeasureArguments a)
    {
        var scores = EdgeBetweenness.Compute(a.Graph, BetweennessOf(a), a.Cancellation, a.Progress);
        var ties = Ties.Of(a.Graph);
        return new MeasureAnswer(ties.Pick(scores.Raw), ties.Pick(scores.Normalised)) { Pairs = ties.Pairs };
    }
}

using AssetGraph.Graphs.Bridging;
using AssetGraph.Graphs.Brokerage;
using AssetGraph.Graphs.Centrality;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Catalogue;

/// <summary>Who stands between others.</summary>
internal static class BrokerageMeasures
{
    private const string Family = "Brokerage";

    private static readonly string[] Roles = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total"];

    public static IReadOnlyList<MeasureDescriptor> All { get; } =
    [
        new(RolesAnswer)
        {
            Id = "brokerage",
            Title = "Brokerage roles",
            Question = "Between which groups does it stand?",
            Family = Family,
            NeedsPartition = true,
            Parameters =
            [
                new("permutations", ParameterKind.Whole, "0", "How many random relabellings of the groups give the p-values.") { Minimum = 0, Maximum = 1_000_000 },
                new("seed", ParameterKind.Whole, "1", "What chance begins from."),
                new("pairs", ParameterKind.Choice, "unordered", "How pairs of an undirected graph are counted: once, or both ways as in sna.") { Choices = ["unordered", "ordered"] },
                new("partial", ParameterKind.Flag, "false", "Whether to count shares too: each brokered pair divided among its brokers."),
            ],
            Outputs =
            [
                new("total", OutputScope.Vertex, "Open two-paths brokered, all roles together."),
                .. Roles[..5].Select(r => new MeasureOutput(r, OutputScope.Vertex, $"Open two-paths brokered as {r}.")),
                .. Roles.Select(r => new MeasureOutput($"expected-{r}", OutputScope.Vertex, $"What chance would bring of {r}.")),
                .. Roles.Select(r => new MeasureOutput($"sd-{r}", OutputScope.Vertex, $"The standard deviation of {r} by chance.")),
                .. Roles.Select(r => new MeasureOutput($"z-{r}", OutputScope.Vertex, $"How many deviations {r} is from what is expected.")),
                .. Roles[..5].Select(r => new MeasureOutput($"p-{r}", OutputScope.Vertex, $"The share of relabellings with as many or more as {r}; undefined without any.")),
                .. Roles[..5].Select(r => new MeasureOutput($"partial-{r}", OutputScope.Vertex, $"Shares of pairs brokered as {r}; undefined unless asked for.")),
            ],
            Cost = "n + m and closed two-paths, for each relabelling again",
            Reference = "Gould and Fernandez 1989",
        },
        new(RoleBetweennessAnswer)
        {
            Id = "brokerage-betweenness",
            Title = "Betweenness by brokerage role",
            Question = "Between which groups does it lie on the shortest way?",
            Family = Family,
            NeedsPartition = true,
            Parameters = [Parameters.Length, Parameters.Alpha],
            Outputs =
            [
                new("total", OutputScope.Vertex, "Betweenness, all roles together."),
                .. Roles[..5].Select(r => new MeasureOutput(r, OutputScope.Vertex, $"Betweenness over pairs for which it is {r}.")),
            ],
            Cost = "n m, from each source once more for each group",
            Reference = "Everett and Borgatti 2012",
        },
        new(a => Of(EverettValente.Compute(a.Graph, a.Workers, a.Cancellation, a.Progress)))
        {
            Id = "everett-valente",
            Title = "Everett–Valente brokerage",
            Question = "How much betweenness does each of its ties bring?",
            Family = Family,
            Outputs =
            [
                new("brokerage", OutputScope.Vertex, "The mean betweenness of its ties."),
                new("in", OutputScope.Vertex, "By in-ties."),
                new("out", OutputScope.Vertex, "By out-ties."),
            ],
            Cost = "n m",
            Reference = "Everett and Valente 2016",
        },
        new(a => Of(HwangBridging.Compute(a.Graph, a.Workers, a.Cancellation, a.Progress)))
        {
            Id = "bridging",
            Title = "Bridging centrality",
            Question = "Does it lie between dense parts rather than in one?",
            Family = Family,
            Outputs =
            [
                new("centrality", OutputScope.Vertex, "Betweenness times the bridging coefficient."),
                new("coefficient", OutputScope.Vertex, "(1/degree)/Σ 1/degree of the neighbours."),
            ],
            Cost = "n m",
            Reference = "Hwang et al. 2006",
        },
        new(a => new MeasureAnswer(Bridgeness.Compute(a.Graph, a.Workers, a.Cancellation, a.Progress)))
        {
            Id = "bridgeness",
            Title = "Bridgeness",
            Question = "Does it lie between others who are not its neighbours?",
            Family = Family,
            Outputs = [new("bridgeness", OutputScope.Vertex, "Betweenness over pairs with neither end among its neighbours.")],
            Cost = "n m",
            Reference = "Jensen et al. 2016",
        },
        new(a => new MeasureAnswer(ValenteFujimoto.Compute(a.Graph, a.Workers, a.Cancellation, a.Progress)))
        {
            Id = "tie-loss",
            Title = "Valente–Fujimoto bridging",
            Question = "How much cohesion would go with one of its ties?",
            Family = Family,
            Outputs = [new("mean-drop", OutputScope.Vertex, "The mean drop of global efficiency when one of its ties goes.")],
            Cost = "m · n/64 passes over the ties",
            Reference = "Valente and Fujimoto 2010",
        },
    ];

    private static MeasureAnswer RoleBetweennessAnswer(MeasureArguments a)
    {
        var options = new BetweennessOptions { Length = a.Choice<PathLength>("length"), Alpha = a.Number("alpha"), Workers = a.Workers };
        var counts = RoleBetweenness.Compute(a.Graph, a.Partition, options, a.Cancellation, a.Progress);
        return new MeasureAnswer([counts.Total, .. counts.ByRole]);
    }

    private static MeasureAnswer Of(EverettValenteScores s) => new(s.Brokerage, s.In, s.Out);

    private static MeasureAnswer Of(HwangScores s) => new(s.Centrality, s.Coefficient);

    private static MeasureAnswer RolesAnswer(MeasureArguments a)
    {
        var options = new BrokerageOptions { Permutations = a.Whole("permutations"), Seed = a.Whole("seed"), Partial = a.Flag("partial"), OrderedPairs = a.Texts["pairs"] == "ordered" };
        var scores = BrokerageRoles.Compute(a.Graph, a.Partition, options, a.Cancellation, a.Progress);
        double[] undefined = new double[a.Graph.VertexCount];
        Array.Fill(undefined, double.NaN);
        double[][] partial = scores.Partial?.ByRole ?? [.. Enumerable.Repeat(undefined, RoleCounts.Roles)];
        return new MeasureAnswer(
        [
            scores.Counts.Total, .. scores.Counts.ByRole,
            .. scores.Expected.ByRole, scores.Expected.Total,
            .. scores.StandardDeviation.ByRole, scores.StandardDeviation.Total,
            .. scores.Z.ByRole, scores.Z.Total,
            .. scores.Upper.ByRole,
            .. partial,
        ]);
    }
}

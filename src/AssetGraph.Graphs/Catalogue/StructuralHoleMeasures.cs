using AssetGraph.Graphs.StructuralHoles;

namespace AssetGraph.Graphs.Catalogue;

/// <summary>Burt's measures.</summary>
internal static class StructuralHoleMeasures
{
    private const string Family = "Structural holes";
    private const string Cost = "for each tie the ties of its end with fewer";
    private const string Reference = "Burt 1992";

    private static readonly MeasureParameter[] Options =
    [
        new("scope", ParameterKind.Choice, "network", "Which ties of alters count: all, or only those within ego's network.") { Choices = ["network", "ego"] },
        Parameters.Weights,
    ];

    public static IReadOnlyList<MeasureDescriptor> All { get; } =
    [
        One("constraint", "Constraint", "How far do its ties lead back to the same people?", "C, the sum of c(ego, alter).", s => s.Constraint),
        One("effective-size", "Effective size", "How many of its alters are not redundant?", "Alters less the redundancy among them.", s => s.EffectiveSize),
        One("efficiency", "Efficiency", "Which part of its alters is not redundant?", "Effective size for each alter.", s => s.Efficiency),
        One("hierarchy", "Hierarchy", "Does its constraint come from one alter?", "Coleman–Theil inequality of constraint, 0 to 1.", s => s.Hierarchy),
        new(Dyads)
        {
            Id = "dyadic-constraint",
            Title = "Dyadic constraint",
            Question = "How far does this alter constrain ego, and how redundant is it?",
            Family = Family,
            Parameters = Options,
            Outputs =
            [
                new("constraint", OutputScope.Pair, "c(ego, alter), ego first."),
                new("redundancy", OutputScope.Pair, "The part of the alter that ego has through others."),
            ],
            Cost = Cost,
            Reference = Reference,
        },
        new(a => new MeasureAnswer(HolePayoff.Compute(a.Graph, a.Number("alpha"), a.Workers, a.Cancellation, a.Progress)))
        {
            Id = "hole-payoff",
            Title = "Structural-hole payoff",
            Question = "What do its ties and the holes between them bring it?",
            Family = Family,
            Parameters = [new("alpha", ParameterKind.Number, "0.9", "What a tie brings; a hole brings twice that, shared with all who span it.") { Minimum = 0 }],
            Outputs = [new("payoff", OutputScope.Vertex, "α for each tie and 2α/r for each pair of neighbours without a tie.")],
            Cost = "all two-paths",
            Reference = "Kleinberg et al. 2008",
        },
        new(Spanners)
        {
            Id = "hole-spanners",
            Title = "Structural-hole spanners",
            Question = "Who spans the holes between communities?",
            Family = Family,
            NeedsPartition = true,
            Parameters =
            [
                new("start", ParameterKind.Choice, "page-rank", "What importance to the own community begins from.") { Choices = ["page-rank", "strength"] },
                new("alpha", ParameterKind.Number, "0.3", "How much of a neighbour's importance passes on.") { Minimum = 0, Maximum = 0.5 },
                new("tolerance", ParameterKind.Number, "1e-12", "The search ends when no importance grows by as much.") { Minimum = 1e-15, Maximum = 1 },
                Parameters.Weights,
            ],
            Outputs =
            [
                new("score", OutputScope.Vertex, "The second largest of its importances to communities."),
                new("importance", OutputScope.Vertex, "The largest of them."),
                new("all", OutputScope.Vertex, "The least of them: it spans all communities."),
                new("rounds", OutputScope.Network, "How many rounds it took."),
            ],
            Cost = "for each round (n log k + m) k, k communities",
            Reference = "Lou and Tang 2013",
        },
    ];

    private static MeasureDescriptor One(string id, string title, string question, string summary, Func<HoleScores, double[]> pick) =>
        new(a => new MeasureAnswer(pick(BurtHoles.Compute(a.Graph, OptionsOf(a) with { WithHierarchy = id == "hierarchy" }, a.Cancellation, a.Progress))))
        {
            Id = id,
            Title = title,
            Question = question,
            Family = Family,
            Parameters = Options,
            Outputs = [new(id, OutputScope.Vertex, summary)],
            Cost = Cost,
            Reference = Reference,
        };

    private static MeasureAnswer Spanners(MeasureArguments a)
    {
        var options = new SpannerOptions
        {
            Start = a.Choice<SpannerStart>("start"),
            Alpha = a.Number("alpha"),
            Tolerance = a.Number("tolerance"),
            UseWeights = a.Flag("weights"),
        };
        var s = HoleSpanners.Find(a.Graph, a.Partition, options, a.Cancellation, a.Progress);
        return new MeasureAnswer(s.Score, s.Importance, s.All, [s.Rounds]);
    }

    private static HoleOptions OptionsOf(MeasureArguments a) =>
        new() { Scope = a.Choice<HoleScope>("scope"), UseWeights = a.Flag("weights"), Workers = a.Workers };

    private static MeasureAnswer Dyads(MeasureArguments a)
    {
        var dyads = BurtHoles.Dyadic(a.Graph, OptionsOf(a), a.Cancellation, a.Progress);
        var pairs = new List<(int From, int To)>(dyads.Network.ArcCount);
        for (int v = 0; v < dyads.Network.VertexCount; v++)
        {
            foreach (int u in dyads.Network.OutNeighbours(v))
            {
                pairs.Add((v, u));
            }
        }

        return new MeasureAnswer(dyads.Constraint, dyads.Redundancy) { Pairs = pairs };
    }
}

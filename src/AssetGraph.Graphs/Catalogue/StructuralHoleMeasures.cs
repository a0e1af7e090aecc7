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
    ];

    private static MeasureDescriptor One(string id, string title, string question, string summary, Func<HoleScores, double[]> pick) =>
        new(a => new MeasureAnswer(pick(BurtHoles.Compute(a.Graph, OptionsOf(a), a.Cancellation, a.Progress))))
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

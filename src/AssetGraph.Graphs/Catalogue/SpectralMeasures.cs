using AssetGraph.Graphs.Paths;
using AssetGraph.Graphs.Spectral;

namespace AssetGraph.Graphs.Catalogue;

/// <summary>Important is who is tied to the important.</summary>
internal static class SpectralMeasures
{
    private const string Family = "Walks";

    public static IReadOnlyList<MeasureDescriptor> All { get; } =
    [
        new(EigenvectorAnswer)
        {
            Id = "eigenvector",
            Title = "Eigenvector centrality",
            Question = "Is it tied to the important?",
            Family = Family,
            Parameters = [Direction("either"), Parameters.Weights],
            Outputs =
            [
                new("unit-length", OutputScope.Vertex, "Scaled so that squares add up to 1."),
                new("largest-one", OutputScope.Vertex, "Scaled so that the largest is 1."),
                new("eigenvalue", OutputScope.Network, "The largest eigenvalue."),
            ],
            Cost = "m for each round of power iteration",
            Reference = "Bonacich 1972",
        },
        new(a => new MeasureAnswer(PageRank.Compute(a.Graph, PageRankOf(a), a.Cancellation, a.Progress)))
        {
            Id = "pagerank",
            Title = "PageRank",
            Question = "Where is someone found who follows ties at random?",
            Family = Family,
            Parameters =
            [
                new("damping", ParameterKind.Number, "0.85", "The chance to follow a tie rather than to jump.") { Minimum = 0, Maximum = 0.9999 },
                new("seeds", ParameterKind.Vertices, string.Empty, "Where walkers begin and jump to; none for everywhere alike."),
                new("dead-ends", ParameterKind.Choice, "seeds", "Where walkers without a tie out jump to: to the seeds, or anywhere.") { Choices = ["seeds", "anywhere"] },
                Parameters.Weights,
                new("tolerance", ParameterKind.Number, "1e-12", "The most by which all scores together may be wrong.") { Minimum = 1e-15, Maximum = 1 },
            ],
            Outputs = [new("pagerank", OutputScope.Vertex, "The chance to find a walker there; all add up to 1.")],
            Cost = "m for each of about log(tolerance)/log(damping) rounds",
            Reference = "Brin and Page 1998",
        },
        new(KatzAnswer)
        {
            Id = "katz",
            Title = "Katz centrality",
            Question = "How many walks lead to it, long ones counting less?",
            Family = Family,
            Parameters =
            [
                new("alpha", ParameterKind.Number, "0", "How much a step counts, less than 1/λ; 0 stands for 0.85/λ.") { Minimum = 0 },
                Direction("in"),
                Parameters.Weights,
            ],
            Outputs =
            [
                new("raw", OutputScope.Vertex, "1 and the discounted number of walks that end there."),
                new("unit-length", OutputScope.Vertex, "Scaled so that squares add up to 1."),
                new("alpha", OutputScope.Network, "The α used."),
            ],
            Cost = "m for each round",
            Reference = "Katz 1953",
        },
    ];

    private static MeasureParameter Direction(string standard) =>
        new("direction", ParameterKind.Choice, standard, "Whose importance counts: of those who point here, of those pointed at, or of all tied.")
        {
            Choices = ["in", "out", "either"],
        };

    internal static SpectralOptions OptionsOf(MeasureArguments a) =>
        new() { Direction = a.Choice<Direction>("direction"), UseWeights = a.Flag("weights") };

    private static PageRankOptions PageRankOf(MeasureArguments a) => new()
    {
        Damping = a.Number("damping"),
        Seeds = a.Vertices("seeds"),
        DeadEndsJumpAnywhere = a.Texts["dead-ends"] == "anywhere",
        UseWeights = a.Flag("weights"),
        Tolerance = a.Number("tolerance"),
    };

    private static MeasureAnswer EigenvectorAnswer(MeasureArguments a)
    {
        var scores = Eigenvector.Compute(a.Graph, OptionsOf(a), a.Cancellation, a.Progress);
        return new MeasureAnswer(scores.UnitLength, scores.LargestOne, [scores.Eigenvalue]) { Notes = scores.Note is null ? [] : [scores.Note] };
    }

    private static MeasureAnswer KatzAnswer(MeasureArguments a)
    {
        double alpha = a.Number("alpha");
        var scores = Katz.Compute(a.Graph, alpha == 0 ? null : alpha, OptionsOf(a), a.Cancellation, a.Progress);
        return new MeasureAnswer(scores.Raw, scores.UnitLength, [scores.Alpha]);
    }
}

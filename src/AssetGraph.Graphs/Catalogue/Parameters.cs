namespace AssetGraph.Graphs.Catalogue;

/// <summary>Options that several measures have.</summary>
internal static class Parameters
{
    public static MeasureParameter Length { get; } = new("length", ParameterKind.Choice, "hops", "How long a tie is: 1, 1/weight^alpha, or the weight as a cost.")
    {
        Choices = ["hops", "inverse", "cost"],
    };

    public static MeasureParameter Alpha { get; } = new("alpha", ParameterKind.Number, "1", "The exponent of 1/weight^alpha; ignored unless length is inverse.")
    {
        Minimum = 0.001,
        Maximum = 1000,
    };

    public static MeasureParameter Endpoints { get; } = new("endpoints", ParameterKind.Flag, "false", "Whether a pair with a path also counts once for its two ends.");

    public static MeasureParameter Direction { get; } = new("direction", ParameterKind.Choice, "out", "Distances to others, from others, or without direction; no matter in undirected graphs.")
    {
        Choices = ["out", "in", "either"],
    };

    public static MeasureParameter Weights { get; } = new("weights", ParameterKind.Flag, "true", "Whether weights are used as strengths; no matter in graphs without.");
}

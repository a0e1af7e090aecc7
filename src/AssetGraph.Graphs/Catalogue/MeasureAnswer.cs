namespace AssetGraph.Graphs.Catalogue;

/// <summary>What a measure's computation hands back: one array for each output of its descriptor, in that order.</summary>
internal sealed record MeasureAnswer(params double[][] Columns)
{
    public IReadOnlyList<(int From, int To)> Pairs { get; init; } = [];

    public IReadOnlyList<int> Degrees { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<int>> Paths { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];
}

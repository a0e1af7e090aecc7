namespace AssetGraph.Graphs.Catalogue;

/// <summary>A measure's answer, with all that is needed to say how it was got.</summary>
/// <param name="Measure">What was computed.</param>
/// <param name="Options">Every option of the measure with the text it had.</param>
/// <param name="Columns">The columns, in the order of the descriptor's outputs.</param>
public sealed record MeasureTable(MeasureDescriptor Measure, IReadOnlyDictionary<string, string> Options, IReadOnlyList<MeasureColumn> Columns)
{
    /// <summary>The pairs that columns of scope <see cref="OutputScope.Pair"/> run parallel to; empty for measures without such
    /// columns.</summary>
    public IReadOnlyList<(int From, int To)> Pairs { get; init; } = [];

    /// <summary>The degrees that columns of scope <see cref="OutputScope.Degree"/> run parallel to; empty for measures without such
    /// columns.</summary>
    public IReadOnlyList<int> Degrees { get; init; } = [];

    /// <summary>The paths, each the vertices from start to end, that columns of scope <see cref="OutputScope.Path"/> run parallel to;
    /// empty for measures without such columns.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Paths { get; init; } = [];

    /// <summary>Words to go with the numbers: a bound, a reason why all is undefined, the vertices chosen.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What computed it: <see cref="InProcessEngine.Name"/>, or another engine with its version.</summary>
    public string Engine { get; init; } = InProcessEngine.Name;

    /// <summary>The number of vertices.</summary>
    public required int VertexCount { get; init; }

    /// <summary>The number of ties.</summary>
    public required int TieCount { get; init; }

    /// <summary>Whether the graph had directions.</summary>
    public required bool IsDirected { get; init; }

    /// <summary>Whether the graph had weights.</summary>
    public required bool IsWeighted { get; init; }

    /// <summary>How many loops the projection dropped.</summary>
    public required long DroppedLoops { get; init; }

    /// <summary>How many parallel ties the projection merged.</summary>
    public required long MergedParallels { get; init; }

    /// <summary>The headline: the first column.</summary>
    public MeasureColumn Headline => Columns[0];

    /// <summary>A column by its name.</summary>
    /// <param name="output">The name of an output.</param>
    /// <exception cref="GraphException">AG2009 for a name the measure does not have.</exception>
    public MeasureColumn Column(string output) =>
        Columns.FirstOrDefault(c => c.Output.Name == output)
        ?? throw new GraphException(
            "AG2009", $"measure {Measure.Id}", $"there is no output '{output}'", string.Join(", ", Columns.Select(c => c.Output.Name)));
}

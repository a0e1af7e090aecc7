namespace AssetGraph.Graphs.Catalogue;

/// <summary>All that is said of a measure, and the way to compute it. From it grow the command line, the schema's test and the index of
/// the docs.</summary>
public sealed class MeasureDescriptor
{
    private readonly Func<MeasureArguments, MeasureAnswer> compute;

    internal MeasureDescriptor(Func<MeasureArguments, MeasureAnswer> compute) => this.compute = compute;

    /// <summary>The name in kebab-case, like <c>effective-size</c>; the page is <c>docs/measures/{Id}.md</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name in words.</summary>
    public required string Title { get; init; }

    /// <summary>The question it answers.</summary>
    public required string Question { get; init; }

    /// <summary>The family: Centrality, Structural holes, Components …</summary>
    public required string Family { get; init; }

    /// <summary>Its options.</summary>
    public IReadOnlyList<MeasureParameter> Parameters { get; init; } = [];

    /// <summary>Its columns; the first is the headline.</summary>
    public required IReadOnlyList<MeasureOutput> Outputs { get; init; }

    /// <summary>Whether it asks for a partition of the vertices.</summary>
    public bool NeedsPartition { get; init; }

    /// <summary>What it costs, n vertices and m ties.</summary>
    public required string Cost { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Reference { get; init; }

    /// <summary>Computes the measure.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">Options by name, as text; null for all defaults.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="GraphException">AG2005 or AG2009 for options that are out of range or unknown, AG2007 for a missing partition, and
    /// what the measure itself refuses.</exception>
    public MeasureTable Compute(Graph graph, IReadOnlyDictionary<string, string>? options = null, CancellationToken cancellation = default) =>
        Compute(options is null ? new MeasureRequest(graph) : new MeasureRequest(graph) { Options = options }, cancellation);

    /// <summary>Computes the measure.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="GraphException">AG2005 or AG2009 for options that are out of range or unknown, AG2007 for a missing partition, and
    /// what the measure itself refuses.</exception>
    public MeasureTable Compute(MeasureRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellation.ThrowIfCancellationRequested();
        var arguments = new MeasureArguments(this, request, cancellation);
        var table = TableOf(arguments, compute(arguments), InProcessEngine.Name);
        request.Progress?.Report(1);
        return table;
    }

    /// <summary>The table of an answer, whoever computed it.</summary>
    internal MeasureTable TableOf(MeasureArguments arguments, MeasureAnswer answer, string engine)
    {
        var columns = new MeasureColumn[Outputs.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = new MeasureColumn(Outputs[i], answer.Columns[i]);
        }

        var graph = arguments.Graph;
        return new MeasureTable(this, arguments.Texts, columns)
        {
            Engine = engine,
            Pairs = answer.Pairs,
            Degrees = answer.Degrees,
            Paths = answer.Paths,
            Notes = answer.Notes,
            VertexCount = graph.VertexCount,
            TieCount = graph.TieCount,
            IsDirected = graph.IsDirected,
            IsWeighted = graph.IsWeighted,
            DroppedLoops = graph.DroppedLoops,
            MergedParallels = graph.MergedParallels,
        };
    }
}

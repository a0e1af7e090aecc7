using AssetGraph.Bridging.Opportunities;

namespace AssetGraph.Bridging.Stability;

/// <summary>What shaking a ranking showed. Immutable; safe to use from several threads.</summary>
public sealed class StabilityReport
{
    private readonly BridgingGraph graph;
    private readonly CandidateTable table;
    private readonly int[] stayed;
    private readonly int[] runs;

    /// <summary>The counts alone, to keep elsewhere.</summary>
    public StabilityFigures Figures() => new(stayed, runs);

    /// <summary>The report of counts that were kept elsewhere.</summary>
    /// <param name="figures">The counts, of the same graph.</param>
    /// <param name="graph">The graph that was shaken.</param>
    /// <param name="options">The options of the runs.</param>
    /// <param name="cancellationToken">Stops the scoring of candidates where the graph has not done that yet.</param>
    public static StabilityReport From(StabilityFigures figures, BridgingGraph graph, StabilityOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(graph);
        return new StabilityReport(graph, graph.Candidates(cancellationToken), options, figures.Stayed, figures.Runs);
    }

    internal StabilityReport(BridgingGraph graph, CandidateTable table, StabilityOptions options, int[] stayed, int[] runs)
    {
        this.graph = graph;
        this.table = table;
        this.stayed = stayed;
        this.runs = runs;
        Options = options;
    }

    /// <summary>How it was shaken.</summary>
    public StabilityOptions Options { get; }

    /// <summary>The band of a pair; null where the pair is no opportunity that passed the query's filters.</summary>
    /// <param name="macroId">The macro side.</param>
    /// <param name="microId">The micro side.</param>
    public StabilityBand? Of(string macroId, string microId)
    {
        var candidate = table.IndexOf(graph.Vertices.VertexOf(macroId), graph.Vertices.VertexOf(microId));
        return candidate < 0 || runs[candidate] < 0 ? null : new StabilityBand(stayed[candidate], runs[candidate]);
    }
}

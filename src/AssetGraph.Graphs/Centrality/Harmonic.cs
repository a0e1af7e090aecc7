using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Centrality;

/// <summary>How near a vertex is to the others when those out of reach simply add nothing: Σ 1/d (Marchiori and Latora 2000).</summary>
public static class Harmonic
{
    /// <summary>Computes harmonic centrality of all vertices.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="options">How to count; null for the conventions.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>Raw: Σ 1/d. Normalised: divided by n − 1. Both 0 for an isolate.</returns>
    /// <exception cref="GraphException">AG2002 or AG2005 for weights or an exponent that give no lengths.</exception>
    /// <remarks>Cost: as of <see cref="DistanceSummary"/>.</remarks>
    public static Scores Compute(
        Graph graph, ClosenessOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        options ??= new ClosenessOptions();
        var summary = DistanceSummary.Compute(graph, options.Direction, options.Length, options.Alpha, options.Workers, cancellation, progress);
        return Scores.Of(summary.ReciprocalSum, graph.VertexCount - 1.0);
    }
}

using AssetGraph.Graphs.Centrality;
using AssetGraph.Graphs.Components;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Bridging;

/// <summary>How much each tie of a vertex brings in betweenness: the mean betweenness of its ties (Everett and Valente 2016).</summary>
public static class EverettValente
{
    /// <summary>
    /// Computes the score of all vertices: undirected (2B + n − 1)/degree with n the size of the vertex's component, 0 for pendants and
    /// isolates; directed (B + reached)/degree for in- and out-ties, 0 where B is 0.
    /// </summary>
    /// <param name="graph">Any graph; weights are ignored.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <remarks>Cost: as of <see cref="Betweenness"/>.</remarks>
    public static EverettValenteScores Compute(Graph graph, int workers = 0, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        double[] between = Betweenness.Compute(graph, new BetweennessOptions { Workers = workers }, cancellation, progress).Raw;
        int n = graph.VertexCount;
        if (!graph.IsDirected)
        {
            var parts = WeakComponents.Find(graph, cancellation);
            double[] score = [.. Enumerable.Range(0, n).Select(v =>
                graph.OutDegree(v) <= 1 ? 0 : (2 * between[v] + parts.Sizes[parts.Labels[v]] - 1) / graph.OutDegree(v))];
            return new EverettValenteScores(score, score, score);
        }

        int[] from = DistanceSummary.Compute(graph, Direction.In, workers: workers, cancellation: cancellation).Reached;
        int[] to = DistanceSummary.Compute(graph, Direction.Out, workers: workers, cancellation: cancellation).Reached;
        double[] ins = [.. Enumerable.Range(0, n).Select(v => between[v] > 0 ? (between[v] + from[v]) / graph.InDegree(v) : 0)];
        double[] outs = [.. Enumerable.Range(0, n).Select(v => between[v] > 0 ? (between[v] + to[v]) / graph.OutDegree(v) : 0)];
        return new EverettValenteScores([.. ins.Zip(outs, (i, o) => (i + o) / 2)], ins, outs);
    }
}

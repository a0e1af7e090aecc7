using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Centrality;

/// <summary>
/// How often a vertex lies between others: B(v) = Σ σ(s, t | v) / σ(s, t), the share of shortest paths from s to t that pass v, over the
/// pairs s, t other than v (Freeman 1977; computed as by Brandes 2001).
/// </summary>
public static class Betweenness
{
    /// <summary>Computes exact betweenness of all vertices.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="options">How to count; null for the conventions.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>
    /// Raw: each unordered pair once (undirected), each ordered pair once (directed). Normalised: divided by (n − 1)(n − 2)/2, directed
    /// (n − 1)(n − 2). 0 for isolates and in graphs of fewer than three vertices; pairs without a path count nothing.
    /// </returns>
    /// <exception cref="GraphException">AG2002 or AG2005 for weights or an exponent that give no lengths.</exception>
    /// <remarks>Cost: time n·m by hops, n·(m + n log n) by weights; memory 36 bytes per vertex and thread, and 8 per arc by weights.</remarks>
    public static Scores Compute(
        Graph graph, BetweennessOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new BetweennessOptions();
        int n = graph.VertexCount;
        var makeKernel = Dependencies.For(graph, options.Length, options.Alpha);
        double[] raw = OrderedChunks.Sum(n, 8, n, options.Workers, () =>
        {
            var kernel = makeKernel();
            return (from, to, into) =>
            {
                for (int s = from; s < to && !cancellation.IsCancellationRequested; s++)
                {
                    kernel.Run(s);
                    kernel.AddVertices(null, 1.0, into);
                    if (options.Endpoints)
                    {
                        kernel.AddEnds(null, into);
                    }
                }
            };
        }, progress, cancellation);
        return Finish(graph, raw);
    }

    internal static Scores Finish(Graph graph, double[] raw)
    {
        double n = graph.VertexCount;
        double pairs = (n - 1) * (n - 2);
        if (!graph.IsDirected)
        {
            pairs /= 2;
            for (int v = 0; v < raw.Length; v++)
            {
                raw[v] /= 2;
            }
        }

        return Scores.Of(raw, n < 3 ? 0 : pairs);
    }
}

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
    /// <remarks>
    /// Cost: time n·m by hops, n·(m + n log n) by weights; memory about 200 bytes per vertex and thread, by weights 20 per arc besides.
    /// An undirected graph is done block by block, so that leaves and bridges cost nothing, and by hops eight sources at a time.
    /// </remarks>
    public static Scores Compute(
        Graph graph, BetweennessOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new BetweennessOptions();
        bool byHops = options.Length == PathLength.Hops || !graph.IsWeighted;
        if (!options.Endpoints && !(byHops && graph.IsDirected))
        {
            var lengths = byHops ? null : ArcLengths.Of(graph, options.Length, options.Alpha);
            double[]? fast = graph.IsDirected
                ? BlockBetweenness.RawDirected(graph, lengths!, options.Workers, progress, cancellation)
                : BlockBetweenness.Raw(graph, lengths, options.Workers, progress, cancellation);
            if (fast is not null)
            {
                return Normalise(graph, fast);
            }
        }

        return Normalise(graph, OneByOne(graph, options, cancellation, progress));
    }

    /// <summary>One search from each vertex: for lengths, directions and ends, and for numbers of paths past a double's range.</summary>
    internal static double[] OneByOne(Graph graph, BetweennessOptions options, CancellationToken cancellation, IProgress<double>? progress)
    {
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
        return graph.IsDirected ? raw : Array.ConvertAll(raw, b => b / 2);
    }

    /// <summary>Raw counts, and divided by the most there can be.</summary>
    internal static Scores Normalise(Graph graph, double[] raw)
    {
        double n = graph.VertexCount;
        return Scores.Of(raw, n < 3 ? 0 : (n - 1) * (n - 2) / (graph.IsDirected ? 1 : 2));
    }
}

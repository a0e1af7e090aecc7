namespace AssetGraph.Graphs.Centrality;

/// <summary>How often a tie lies on shortest paths: Σ σ(s, t | tie)/σ(s, t) over all pairs (Girvan and Newman 2002).</summary>
public static class EdgeBetweenness
{
    /// <summary>Computes exact betweenness of all ties.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="options">How to count; null for the conventions. <see cref="BetweennessOptions.Endpoints"/> is ignored: a tie has no
    /// ends of its own.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>
    /// One number per arc, parallel to <see cref="Graph.Targets"/>; the two arcs of an undirected tie hold the same. Raw: unordered pairs
    /// once (undirected), ordered pairs once (directed). Normalised: divided by n(n − 1)/2, directed n(n − 1).
    /// </returns>
    /// <remarks>Cost: as of <see cref="Betweenness"/>; memory besides up to 64 times 8 bytes per arc.</remarks>
    public static Scores Compute(
        Graph graph, BetweennessOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new BetweennessOptions();
        int n = graph.VertexCount;
        var makeKernel = Dependencies.For(graph, options.Length, options.Alpha);
        double[] arcs = OrderedChunks.Sum(n, 8, graph.ArcCount, options.Workers, () =>
        {
            var kernel = makeKernel();
            return (from, to, into) =>
            {
                for (int s = from; s < to && !cancellation.IsCancellationRequested; s++)
                {
                    kernel.Run(s);
                    kernel.AddArcs(null, into);
                }
            };
        }, progress, cancellation);

        double pairs = (double)n * (n - 1);
        if (graph.IsDirected)
        {
            return Scores.Of(arcs, pairs);
        }

        // Every unordered pair was met from both its ends: once along each arc of the tie, so the mean of both is each pair once.
        var raw = new double[arcs.Length];
        var reverse = graph.ReverseArcs;
        for (int a = 0; a < raw.Length; a++)
        {
            raw[a] = (arcs[a] + arcs[reverse[a]]) / 2;
        }

        return Scores.Of(raw, pairs / 2);
    }
}

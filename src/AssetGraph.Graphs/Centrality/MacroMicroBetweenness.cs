using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Centrality;

/// <summary>
/// How often a vertex lies between a macro and a micro vertex: betweenness over the pairs of one vertex from each of two sets only
/// (Brandes 2008, 'group and subset').
/// </summary>
public static class MacroMicroBetweenness
{
    /// <summary>Computes B(v) = Σ σ(a, b | v)/σ(a, b) over a in the macro, b in the micro set, v neither.</summary>
    /// <param name="graph">Any graph; of a directed one, paths run from macro to micro.</param>
    /// <param name="macro">The one set, each vertex once.</param>
    /// <param name="micro">The other, without a vertex of the first.</param>
    /// <param name="options">How to count; null for the conventions. With endpoints, each pair with a path also counts once for its
    /// ends.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>Raw: each pair once. Normalised: divided by the number of pairs of which the vertex is no end.</returns>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there; AG2007 for a vertex named twice; AG2002 or AG2005 for
    /// weights that give no lengths.</exception>
    /// <remarks>Cost: one search from each macro vertex, so name the smaller set first. All 0 when a set is empty.</remarks>
    public static Scores Compute(
        Graph graph,
        ReadOnlySpan<int> macro,
        ReadOnlySpan<int> micro,
        BetweennessOptions? options = null,
        CancellationToken cancellation = default,
        IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new BetweennessOptions();
        Subsets.RequireDisjoint(graph, macro, micro);
        int n = graph.VertexCount;
        int[] sources = macro.ToArray();
        var targets = new double[n];
        foreach (int b in micro)
        {
            targets[b] = 1;
        }

        var makeKernel = Dependencies.For(graph, options.Length, options.Alpha);
        double[] raw = OrderedChunks.Sum(sources.Length, 1, n, options.Workers, () =>
        {
            var kernel = makeKernel();
            return (from, to, into) =>
            {
                for (int i = from; i < to && !cancellation.IsCancellationRequested; i++)
                {
                    kernel.Run(sources[i]);
                    kernel.AddVertices(targets, 1.0, into);
                    if (options.Endpoints)
                    {
                        kernel.AddEnds(targets, into);
                    }
                }
            };
        }, progress, cancellation);

        var normalised = new double[n];
        var isMacro = new VertexSet(n, macro);
        for (int v = 0; v < n; v++)
        {
            double pairs = (double)(macro.Length - (isMacro.Contains(v) ? 1 : 0)) * (micro.Length - targets[v]);
            normalised[v] = pairs > 0 ? raw[v] / pairs : 0;
        }

        return new Scores(raw, normalised);
    }
}

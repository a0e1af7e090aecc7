namespace AssetGraph.Graphs.Clustering;

/// <summary>Triangles of the underlying undirected graph.</summary>
public static class Triangles
{
    // Fewer ties are counted sooner than a thread starts.
    private const int ParallelFrom = 100_000;

    private const int ChunkSize = 4096;

    /// <summary>Counts the triangles of each vertex.</summary>
    /// <param name="graph">Any graph; direction and weights are ignored.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. Makes no difference to the result.</param>
    /// <returns>Whole numbers; 0 for vertices with fewer than two neighbours.</returns>
    /// <remarks>Cost: ties are looked at from the end with the lower degree, so at most m·√m steps; 8 bytes per vertex and 4 per tie
    /// beside the graph.</remarks>
    public static long[] Count(Graph graph, CancellationToken cancellation = default, int workers = 0)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = graph.UnderlyingUndirected();
        int n = ties.VertexCount;

        // Every triangle is met once, at its corner of lowest degree.
        var upper = UpperTies.Of(ties.WithoutWeights());
        var count = new long[n];
        workers = upper.Offsets[n] < ParallelFrom ? 1 : workers;
        var gate = new Lock();
        OrderedChunks.ForEach((n + ChunkSize - 1) / ChunkSize, workers, () =>
        {
            // Numbers of a thread's own; whole ones, so that it does not matter who adds them up when.
            var own = new long[n];
            var marked = new int[n];
            return (
                chunk => CountFrom(upper, chunk * ChunkSize, Math.Min(n, (chunk + 1) * ChunkSize), marked, own),
                () =>
                {
                    lock (gate)
                    {
                        for (int v = 0; v < n; v++)
                        {
                            count[v] += own[v];
                        }
                    }
                });
        }, cancellation);
        return count;
    }

    private static void CountFrom(UpperTies upper, int first, int last, int[] marked, long[] count)
    {
        for (int v = first; v < last; v++)
        {
            var row = upper.Targets.AsSpan(upper.Offsets[v], upper.Offsets[v + 1] - upper.Offsets[v]);
            foreach (int u in row)
            {
                marked[u] = v + 1;
            }

            foreach (int u in row)
            {
                foreach (int w in upper.Targets.AsSpan(upper.Offsets[u], upper.Offsets[u + 1] - upper.Offsets[u]))
                {
                    if (marked[w] == v + 1)
                    {
                        count[v]++;
                        count[u]++;
                        count[w]++;
                    }
                }
            }
        }
    }
}

namespace AssetGraph.Graphs.Clustering;

/// <summary>Triangles of the underlying undirected graph.</summary>
public static class Triangles
{
    /// <summary>Counts the triangles of each vertex.</summary>
    /// <param name="graph">Any graph; direction and weights are ignored.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whole numbers; 0 for vertices with fewer than two neighbours.</returns>
    /// <remarks>Cost: ties are looked at from the end with the lower degree, so at most m·√m steps; 8 bytes per vertex and 4 per tie
    /// beside the graph.</remarks>
    public static long[] Count(Graph graph, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = graph.UnderlyingUndirected();
        int n = ties.VertexCount;

        // Every triangle is met once, at its corner of lowest degree.
        var upper = UpperTies.Of(ties.WithoutWeights());
        var count = new long[n];
        var marked = new int[n];
        for (int v = 0; v < n; v++)
        {
            if ((v & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

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

        return count;
    }
}

namespace AssetGraph.Graphs.Clustering;

/// <summary>Meets every triangle of an undirected graph once, with the arcs of its three ties.</summary>
internal static class TriangleWalk
{
    /// <summary>Told of a triangle: its corners, then the arcs first→second, first→third and second→third.</summary>
    public delegate void Visitor(int first, int second, int third, int firstSecond, int firstThird, int secondThird);

    /// <param name="ties">An undirected graph.</param>
    /// <param name="visitor">Told of each triangle, from this thread, always in the same order.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>Cost: ties are looked at from the end with the lower degree, so at most m·√m steps.</remarks>
    public static void Over(Graph ties, Visitor visitor, CancellationToken cancellation)
    {
        int n = ties.VertexCount;
        var offsets = new int[n + 1];
        var upper = new int[ties.TieCount];
        int at = 0;
        for (int v = 0; v < n; v++)
        {
            for (int a = ties.Offsets[v]; a < ties.Offsets[v + 1]; a++)
            {
                int u = ties.Targets[a];
                if (ties.OutDegree(v) < ties.OutDegree(u) || (ties.OutDegree(v) == ties.OutDegree(u) && v < u))
                {
                    upper[at++] = a;
                }
            }

            offsets[v + 1] = at;
        }

        // The arc from the vertex at work to each vertex above it, plus one; 0 for the others.
        var arcTo = new int[n];
        for (int v = 0; v < n; v++)
        {
            if ((v & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var row = upper.AsSpan(offsets[v], offsets[v + 1] - offsets[v]);
            foreach (int a in row)
            {
                arcTo[ties.Targets[a]] = a + 1;
            }

            foreach (int a in row)
            {
                int u = ties.Targets[a];
                foreach (int b in upper.AsSpan(offsets[u], offsets[u + 1] - offsets[u]))
                {
                    int w = ties.Targets[b];
                    if (arcTo[w] != 0)
                    {
                        visitor(v, u, w, a, arcTo[w] - 1, b);
                    }
                }
            }

            foreach (int a in row)
            {
                arcTo[ties.Targets[a]] = 0;
            }
        }
    }
}

namespace AssetGraph.Graphs.Cores;

/// <summary>How deep in the dense part of the network: the largest k so that the vertex lies in the k-core, where everyone has k ties or
/// more (Seidman 1983).</summary>
public static class CoreNumbers
{
    /// <summary>Computes core numbers of all vertices on the underlying undirected graph; weights are ignored.</summary>
    /// <param name="graph">Any graph.</param>
    /// <returns>0 for isolates.</returns>
    /// <remarks>Cost: time linear in vertices and ties (Batagelj and Zaveršnik 2003); 16 bytes per vertex.</remarks>
    public static int[] Compute(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = graph.UnderlyingUndirected();
        int n = ties.VertexCount;
        var left = new int[n];
        int most = 0;
        for (int v = 0; v < n; v++)
        {
            left[v] = ties.OutDegree(v);
            most = Math.Max(most, left[v]);
        }

        // Vertices sorted by the ties they have left; start[k] is where those with k begin.
        var start = new int[most + 2];
        foreach (int k in left)
        {
            start[k + 1]++;
        }

        for (int k = 0; k <= most; k++)
        {
            start[k + 1] += start[k];
        }

        var place = new int[n];
        var order = new int[n];
        var next = start.AsSpan(0, most + 1).ToArray();
        for (int v = 0; v < n; v++)
        {
            place[v] = next[left[v]]++;
            order[place[v]] = v;
        }

        for (int i = 0; i < n; i++)
        {
            int v = order[i];
            foreach (int u in ties.OutNeighbours(v))
            {
                if (left[u] > left[v])
                {
                    // u loses a tie: it changes places with the first of its kind, whose place then belongs to the kind below.
                    int first = Math.Max(start[left[u]], i + 1);
                    int other = order[first];
                    (order[first], order[place[u]]) = (u, other);
                    (place[other], place[u]) = (place[u], first);
                    start[left[u]] = first + 1;
                    left[u]--;
                }
            }
        }

        return left;
    }
}

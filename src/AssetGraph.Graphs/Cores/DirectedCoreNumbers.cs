namespace AssetGraph.Graphs.Cores;

/// <summary>Cores by ties of one direction: the largest k so that the vertex lies in a part in which everyone has k ties out (or in) within
/// the part. As igraph's mode and UCINET's in- and out-core have it.</summary>
public static class DirectedCoreNumbers
{
    /// <summary>Computes core numbers of all vertices; weights are ignored.</summary>
    /// <param name="graph">Any graph; of an undirected one the usual core numbers.</param>
    /// <param name="incoming">Whether ties in count, else ties out.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>0 for vertices without ties of that direction.</returns>
    /// <remarks>Cost: linear.</remarks>
    public static int[] Compute(Graph graph, bool incoming, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        int n = graph.VertexCount;
        var left = new int[n];
        var byTies = new List<List<int>>();
        for (int v = 0; v < n; v++)
        {
            left[v] = incoming ? graph.InDegree(v) : graph.OutDegree(v);
            Put(v);
        }

        var core = new int[n];
        var gone = new bool[n];
        for (int k = 0; k < byTies.Count; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < byTies[k].Count; i++)
            {
                int v = byTies[k][i];
                if (gone[v])
                {
                    continue;
                }

                gone[v] = true;
                core[v] = k;

                // Whoever counted a tie with v loses it, and is looked at in the list it fell to, which is this one or comes up later.
                foreach (int u in incoming ? graph.OutNeighbours(v) : graph.InNeighbours(v))
                {
                    if (!gone[u] && left[u] > k)
                    {
                        left[u]--;
                        Put(u);
                    }
                }
            }
        }

        return core;

        void Put(int v)
        {
            while (byTies.Count <= left[v])
            {
                byTies.Add([]);
            }

            byTies[left[v]].Add(v);
        }
    }
}

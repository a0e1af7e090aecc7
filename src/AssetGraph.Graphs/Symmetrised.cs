namespace AssetGraph.Graphs;

/// <summary>Merges the arcs of both directions of a directed graph into undirected ties.</summary>
internal static class Symmetrised
{
    /// <param name="graph">A directed graph.</param>
    /// <param name="countUnweighted">Whether a graph without weights gets weight 2 where a tie is mutual and 1 where it is not (Burt's
    /// a_ij + a_ji).</param>
    public static Graph Of(Graph graph, bool countUnweighted)
    {
        int n = graph.VertexCount;
        bool weighted = graph.IsWeighted || countUnweighted;
        var offsets = new int[n + 1];
        for (int pass = 0; ; pass++)
        {
            int[]? targets = pass == 0 ? null : new int[offsets[n]];
            double[]? weights = pass == 0 || !weighted ? null : new double[offsets[n]];
            for (int v = 0, at = 0; v < n; v++)
            {
                var outs = graph.OutNeighbours(v);
                var ins = graph.InNeighbours(v);
                int outBase = graph.Offsets[v];
                int inBase = graph.In.Offsets[v];
                int i = 0;
                int j = 0;
                while (i < outs.Length || j < ins.Length)
                {
                    int t = i == outs.Length ? ins[j] : j == ins.Length ? outs[i] : Math.Min(outs[i], ins[j]);
                    double w = 0;
                    if (i < outs.Length && outs[i] == t)
                    {
                        w += graph.Weight(outBase + i++);
                    }

                    if (j < ins.Length && ins[j] == t)
                    {
                        w += graph.Weight(graph.In.ArcIds[inBase + j++]);
                    }

                    if (targets is not null)
                    {
                        targets[at] = t;
                        if (weights is not null)
                        {
                            weights[at] = w;
                        }
                    }

                    at++;
                }

                if (pass == 0)
                {
                    offsets[v + 1] = at;
                }
            }

            if (targets is not null)
            {
                return new Graph(false, offsets, targets, weights, graph.DroppedLoops, graph.MergedParallels);
            }
        }
    }
}

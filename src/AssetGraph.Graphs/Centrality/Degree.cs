namespace AssetGraph.Graphs.Centrality;

/// <summary>How many ties a vertex has.</summary>
public static class Degree
{
    /// <summary>Counts the ties of all vertices.</summary>
    /// <param name="graph">Any graph.</param>
    /// <returns>Whole numbers; 0 for isolates.</returns>
    /// <remarks>Cost: linear.</remarks>
    public static DegreeScores Compute(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Sums(graph.WithoutWeights());
    }

    internal static DegreeScores Sums(Graph graph)
    {
        int n = graph.VertexCount;
        var outs = new double[n];
        var ins = new double[n];
        for (int v = 0; v < n; v++)
        {
            for (int a = graph.Offsets[v]; a < graph.Offsets[v + 1]; a++)
            {
                outs[v] += graph.Weight(a);
                ins[graph.Targets[a]] += graph.Weight(a);
            }
        }

        if (!graph.IsDirected)
        {
            return new DegreeScores(outs, outs, outs, NeighbourCounts(graph));
        }

        var total = new double[n];
        for (int v = 0; v < n; v++)
        {
            total[v] = ins[v] + outs[v];
        }

        return new DegreeScores(total, ins, outs, NeighbourCounts(graph));
    }

    private static double[] NeighbourCounts(Graph graph)
    {
        var undirected = graph.UnderlyingUndirected();
        var counts = new double[graph.VertexCount];
        for (int v = 0; v < counts.Length; v++)
        {
            counts[v] = undirected.OutDegree(v);
        }

        return counts;
    }
}

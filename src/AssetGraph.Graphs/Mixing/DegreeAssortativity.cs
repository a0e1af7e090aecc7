namespace AssetGraph.Graphs.Mixing;

/// <summary>Whether those with many ties are tied to each other: the correlation of the degrees at the two ends of ties (Newman
/// 2002).</summary>
public static class DegreeAssortativity
{
    /// <summary>Computes the correlation over ties: of a directed graph by default the out-degree of the source with the in-degree of
    /// the target.</summary>
    /// <param name="graph">Any graph; weights are ignored.</param>
    /// <param name="source">Which degree of the source.</param>
    /// <param name="target">Which degree of the target.</param>
    /// <returns>−1 to 1; NaN with fewer than two arcs or where all degrees at one end are equal.</returns>
    /// <remarks>Cost: linear.</remarks>
    public static double Compute(Graph graph, DegreeEnd source = DegreeEnd.Out, DegreeEnd target = DegreeEnd.In)
    {
        ArgumentNullException.ThrowIfNull(graph);
        double arcs = graph.ArcCount;
        double meanX = 0;
        double meanY = 0;
        ForEach((x, y) => (meanX, meanY) = (meanX + x / arcs, meanY + y / arcs));
        double xx = 0;
        double yy = 0;
        double xy = 0;
        ForEach((x, y) =>
        {
            xx += (x - meanX) * (x - meanX);
            yy += (y - meanY) * (y - meanY);
            xy += (x - meanX) * (y - meanY);
        });

        // Equal degrees leave a variance that is rounding only.
        bool flat = arcs < 2 || xx <= 1e-20 * arcs * meanX * meanX || yy <= 1e-20 * arcs * meanY * meanY;
        return flat ? double.NaN : xy / Math.Sqrt(xx * yy);

        double Degree(int v, DegreeEnd end) => end switch
        {
            DegreeEnd.Out => graph.OutDegree(v),
            DegreeEnd.In => graph.InDegree(v),
            _ => graph.IsDirected ? graph.OutDegree(v) + graph.InDegree(v) : graph.OutDegree(v),
        };

        void ForEach(Action<double, double> tie)
        {
            for (int v = 0; v < graph.VertexCount; v++)
            {
                foreach (int u in graph.OutNeighbours(v))
                {
                    tie(Degree(v, source), Degree(u, target));
                }
            }
        }
    }
}

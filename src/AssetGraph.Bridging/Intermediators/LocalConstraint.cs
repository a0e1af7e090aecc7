using AssetGraph.Graphs;

namespace AssetGraph.Bridging.Intermediators;

/// <summary>
/// Burt's constraint of one vertex on unweighted ties, C = Σ_j (p_ij + Σ_q p_iq p_qj)², p_ij = 1/degree(i), as it is or as it would be with one more tie.
/// One per worker.
/// </summary>
/// <remarks>Cost: the ties of the vertex's neighbours. Answers for one vertex without a pass over the whole graph, which the measure of that name makes.</remarks>
internal sealed class LocalConstraint(Graph hops)
{
    // Paths that lead through a third: for each neighbour j the sum of p_qj over the q that ego is tied to as well.
    private readonly double[] indirect = new double[hops.VertexCount];

    /// <summary>The constraint today; NaN for an isolate.</summary>
    public double Of(int ego) => With(ego, -1);

    /// <summary>The constraint of <paramref name="ego"/> with a tie to <paramref name="other"/> added; −1 adds none.</summary>
    public double With(int ego, int other)
    {
        int[] circle = other < 0 ? [.. hops.OutNeighbours(ego)] : [.. hops.OutNeighbours(ego), other];
        foreach (var q in circle)
        {
            indirect[q] = 0;
        }

        foreach (var q in circle)
        {
            var share = 1.0 / (hops.OutDegree(q) + (q == other ? 1 : 0));
            foreach (var j in hops.OutNeighbours(q))
            {
                // Only those in the circle are read below, and they were cleared above.
                indirect[j] += share;
            }
        }

        var own = 1.0 / circle.Length;
        double sum = 0;
        foreach (var j in circle)
        {
            var invested = own * (1 + indirect[j]);
            sum += invested * invested;
        }

        return circle.Length == 0 ? double.NaN : sum;
    }
}

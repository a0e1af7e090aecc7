namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>
/// What a vertex gains from its ties and from the holes between those it is tied to: U(v) = α k(v) + Σ β(r(a, b)) over the pairs a, b of
/// its neighbours without a tie, r(a, b) the number of vertices tied to both, β(r) = 2α/r (Kleinberg et al. 2008).
/// </summary>
public static class HolePayoff
{
    /// <summary>Computes the payoff of all vertices on the underlying undirected graph; weights are ignored, ties cost nothing.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="alpha">What a tie brings, 0 or more. Default 0.9, as in the paper's experiments.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>0 for isolates.</returns>
    /// <exception cref="GraphException">AG2005 for an α that is negative or no number.</exception>
    /// <remarks>Cost: all two-paths, Σ k².</remarks>
    public static double[] Compute(
        Graph graph, double alpha = 0.9, int workers = 0, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (!(alpha >= 0) || double.IsInfinity(alpha))
        {
            throw new GraphException("AG2005", "alpha", FormattableString.Invariant($"{alpha} is out of range"), "0 or more");
        }

        var ties = graph.UnderlyingUndirected();
        int n = ties.VertexCount;
        double[] holes = OrderedChunks.Sum(n, 1, n, workers, () =>
        {
            var shared = new int[n];
            var tied = new int[n];
            return (from, to, into) =>
            {
                for (int a = from; a < to && !cancellation.IsCancellationRequested; a++)
                {
                    FromOne(ties, a, shared, tied, into);
                }
            };
        }, progress, cancellation);

        for (int v = 0; v < n; v++)
        {
            holes[v] = alpha * ties.OutDegree(v) + alpha * holes[v];
        }

        return holes;
    }

    // Adds 1/r(a, b) to every vertex between a and each b: over all a that is twice Σ 1/r, as β needs it.
    private static void FromOne(Graph ties, int a, int[] shared, int[] tied, double[] into)
    {
        var neighbours = ties.OutNeighbours(a);
        foreach (int v in neighbours)
        {
            tied[v] = a + 1;
            foreach (int b in ties.OutNeighbours(v))
            {
                shared[b]++;
            }
        }

        foreach (int v in neighbours)
        {
            double sum = 0;
            foreach (int b in ties.OutNeighbours(v))
            {
                sum += b == a || tied[b] == a + 1 ? 0 : 1.0 / shared[b];
            }

            into[v] += sum;
        }

        foreach (int v in neighbours)
        {
            foreach (int b in ties.OutNeighbours(v))
            {
                shared[b] = 0;
            }
        }
    }
}

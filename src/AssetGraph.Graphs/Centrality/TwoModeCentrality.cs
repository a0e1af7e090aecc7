using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Centrality;

/// <summary>Degree, closeness and betweenness of a network of two modes (people and events), with the two-mode maxima of Borgatti and
/// Everett 1997: the usual ones can't be reached where nobody is tied within a mode.</summary>
public static class TwoModeCentrality
{
    /// <summary>Computes all three on the underlying undirected graph, by hops.</summary>
    /// <param name="graph">A graph whose every tie joins the two groups.</param>
    /// <param name="modes">The two modes.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <exception cref="GraphException">AG2007 for a partition of another size or more than two groups; AG2006 for a tie within a
    /// group.</exception>
    /// <remarks>Cost: as of betweenness.</remarks>
    public static TwoModeScores Compute(
        Graph graph, Partition modes, int workers = 0, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(modes);
        modes.RequireFits(graph);
        if (modes.Names.Count > 2)
        {
            throw new GraphException("AG2007", "modes", $"there are {modes.Names.Count} groups", "two");
        }

        var ties = graph.UnderlyingUndirected().WithoutWeights();
        int n = ties.VertexCount;
        for (int v = 0; v < n; v++)
        {
            foreach (int u in ties.OutNeighbours(v))
            {
                if (modes.Groups[v] == modes.Groups[u])
                {
                    throw new GraphException("AG2006", $"tie {v}-{u}", $"both ends are of the mode '{modes.Names[modes.Groups[v]]}'", "ties between the two modes only");
                }
            }
        }

        var summary = DistanceSummary.Compute(ties, workers: workers, cancellation: cancellation);
        double[] raw = Betweenness.Compute(ties, new BetweennessOptions { Workers = workers }, cancellation, progress).Raw;
        var scores = new TwoModeScores(new double[n], new double[n], new double[n]);
        for (int v = 0; v < n; v++)
        {
            double own = modes.Sizes[modes.Groups[v]];
            double other = n - own;
            double reached = summary.Reached[v];
            scores.Degree[v] = other > 0 ? ties.OutDegree(v) / other : 0;
            scores.Closeness[v] = reached > 0 ? (other + 2 * (own - 1)) / summary.Sum[v] * (reached / (n - 1)) : 0;
            double most = MostBetween(own, other);
            scores.Betweenness[v] = most > 0 ? raw[v] / most : 0;
        }

        return scores;
    }

    // Borgatti and Everett 1997: the star-like network in which one of the own mode lies between all it can.
    private static double MostBetween(double own, double other)
    {
        double s = Math.Floor((own - 1) / other);
        double t = (own - 1) % other;
        return other < 1 ? 0 : (other * other * (s + 1) * (s + 1) + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
    }
}

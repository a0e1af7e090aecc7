using System.Globalization;
using AssetGraph.Graphs.Components;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Centrality;

/// <summary>
/// Betweenness by hops estimated from shortest paths drawn at random: a pair of vertices, then one of its shortest paths, all alike.
/// The number of draws is that of Riondato and Kornaropoulos (2016), which holds for all vertices at once.
/// </summary>
public static class SampledBetweenness
{
    private const int DrawsPerStream = 256;

    /// <summary>Estimates betweenness of all vertices with an error of at most ε (as a share of all pairs) with probability 1 −
    /// δ.</summary>
    /// <param name="graph">Any graph; weights are ignored.</param>
    /// <param name="options">How exact; null for ε = 0.01, δ = 0.1.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>All 0 in graphs of fewer than three vertices.</returns>
    /// <exception cref="GraphException">AG2005 for ε or δ out of range; AG2008 where paths are too many to count.</exception>
    /// <remarks>Cost: (0.5/ε²)(log₂(longest path) + 1 + ln 1/δ) searches from both ends, each of which meets in the middle: on networks of
    /// short distances it sees few vertices.</remarks>
    public static SampledScores Compute(
        Graph graph, SampledBetweennessOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new SampledBetweennessOptions();
        RequireShare(options.Error, "error");
        RequireShare(options.Risk, "risk");
        int n = graph.VertexCount;
        double pairs = graph.IsDirected ? (double)n * (n - 1) : (double)n * (n - 1) / 2;
        int draws = n < 3 ? 0 : Draws(LongestPathBound(graph, cancellation), options.Error, options.Risk);
        double[] hits = OrderedChunks.Sum(draws, DrawsPerStream, n, options.Workers, () =>
        {
            var sampler = new PathSampler(graph);
            return (from, to, into) =>
            {
                for (int i = from; i < to && !cancellation.IsCancellationRequested; i += DrawsPerStream)
                {
                    // Each stream has a seed of its own, so it does not matter who draws it.
                    var random = new SeededRandom(options.Seed, i / DrawsPerStream);
                    for (int k = i; k < Math.Min(to, i + DrawsPerStream); k++)
                    {
                        int s = random.Next(n);
                        int t = random.Next(n - 1);
                        sampler.Draw(s, t < s ? t : t + 1, random, into);
                    }
                }
            };
        }, progress, cancellation);

        double[] raw = Array.ConvertAll(hits, h => draws == 0 ? 0 : h / draws * pairs);
        double most = n < 3 ? 0 : (n - 1.0) * (n - 2) / (graph.IsDirected ? 1 : 2);
        return new SampledScores(raw, Scores.Of(raw, most).Normalised, draws, options.Error * pairs);
    }

    internal static int Draws(int longestPath, double error, double risk)
    {
        double logs = longestPath <= 2 ? 0 : Math.Floor(Math.Log2(longestPath - 2));
        double draws = Math.Ceiling(0.5 / (error * error) * (logs + 1 + Math.Log(1 / risk)));
        return draws > Array.MaxLength
            ? throw new GraphException("AG2005", "error", FormattableString.Invariant($"{error:R} asks for {draws:E1} draws"), "a larger error")
            : (int)draws;
    }

    // Vertices on the longest shortest path, or more: of an undirected graph, twice the distance to the farthest vertex from any one of a
    // component; of a directed one, where no such bound holds, all vertices of a weak component.
    private static int LongestPathBound(Graph graph, CancellationToken cancellation)
    {
        var parts = WeakComponents.Find(graph, cancellation);
        if (graph.IsDirected)
        {
            return parts.Sizes[0];
        }

        var first = new int[parts.Count];
        Array.Fill(first, -1);
        for (int v = 0; v < graph.VertexCount; v++)
        {
            first[parts.Labels[v]] = first[parts.Labels[v]] < 0 ? v : first[parts.Labels[v]];
        }

        return 2 * BreadthFirst.Distances(graph, first).Max() + 1;
    }

    private static void RequireShare(double value, string name)
    {
        if (!(value > 0 && value < 1))
        {
            throw new GraphException("AG2005", name, $"{value.ToString("R", CultureInfo.InvariantCulture)} is out of range", "more than 0 and less than 1");
        }
    }
}

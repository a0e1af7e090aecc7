using AssetGraph.Graphs.Centrality;
using AssetGraph.Graphs.Spectral;

namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>
/// HIS (Lou and Tang 2013): a vertex is important to a community whose important vertices are tied to it, more so if those span holes
/// themselves; who is important to several communities spans the hole between them. I(v, i) = max over neighbours u of
/// α I(u, i) + β(S) H(u, S) over the sets S of communities with i in it, where larger than before; H(u, S) = min I(u, j) over j in S.
/// </summary>
/// <remarks>All sets are looked at without listing them: of the sets of s communities with i in it, the one with the most H is i and the
/// s − 1 others to which u is most important. β(S) = 1/2 − 1/2^s, as EasyGraph has it.</remarks>
public static class HoleSpanners
{
    /// <summary>Finds spanners on the underlying undirected graph.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="communities">The communities; with fewer than two all scores are 0.</param>
    /// <param name="options">How to begin and to end; null for the conventions.</param>
    /// <param name="cancellation">Stops the work between rounds.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <exception cref="GraphException">AG2007 for a partition of another size; AG2005 for options out of range.</exception>
    /// <remarks>Cost: for each round, (n log k + m) k for k communities; 16 n·k bytes. Every pass on loses at least a fifth, so rounds are
    /// few.</remarks>
    public static SpannerScores Find(Graph graph, Partition communities, SpannerOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(communities);
        options ??= new SpannerOptions();
        communities.RequireFits(graph);
        Require(options.Alpha >= 0 && options.Alpha <= 0.5, "alpha", options.Alpha, "0 to 0.5");
        Require(options.Tolerance > 0, "tolerance", options.Tolerance, "greater than 0");

        var ties = graph.UnderlyingUndirected();
        int n = ties.VertexCount;
        int k = communities.Names.Count;
        double[] start = options.Start == SpannerStart.PageRank
            ? PageRank.Compute(ties, new PageRankOptions { UseWeights = options.UseWeights }, cancellation)
            : Strength.Compute(options.UseWeights ? ties : ties.WithoutWeights()).Out;
        var importance = new double[n * k];
        for (int v = 0; v < n; v++)
        {
            importance[v * k + communities.Groups[v]] = start[v];
        }

        int rounds = 0;
        var convergence = new Convergence(progress, options.Tolerance);
        var passed = new double[n * k];
        double growth = k > 1 ? double.PositiveInfinity : 0;
        while (growth >= options.Tolerance)
        {
            cancellation.ThrowIfCancellationRequested();
            PassOn(importance, passed, k, options.Alpha);
            growth = Receive(ties, importance, passed, k);
            convergence.Left(growth);
            rounds++;
        }

        return Scores(importance, n, k, rounds);
    }

    private static void PassOn(double[] importance, double[] passed, int k, double alpha)
    {
        var order = new int[k];
        var keys = new double[k];
        for (int row = 0; row < importance.Length; row += k)
        {
            for (int i = 0; i < k; i++)
            {
                order[i] = i;
                keys[i] = -importance[row + i];
            }

            Array.Sort(keys, order);
            for (int place = 0; place < k; place++)
            {
                // Of s communities: i and the first s − 1 of the others, whose least is the one at s − 2 among them.
                double own = -keys[place];
                double best = 0;
                for (int s = 2; s <= k; s++)
                {
                    int last = s - 2 < place ? s - 2 : s - 1;
                    double together = Math.Min(own, -keys[last]);
                    best = Math.Max(best, (0.5 - Math.ScaleB(1, -s)) * together);
                    if (together == 0)
                    {
                        break;
                    }
                }

                passed[row + order[place]] = alpha * own + best;
            }
        }
    }

    private static double Receive(Graph ties, double[] importance, double[] passed, int k)
    {
        double growth = 0;
        for (int v = 0; v < ties.VertexCount; v++)
        {
            foreach (int u in ties.OutNeighbours(v))
            {
                for (int i = 0; i < k; i++)
                {
                    double more = passed[u * k + i] - importance[v * k + i];
                    if (more > 0)
                    {
                        growth = Math.Max(growth, more);
                        importance[v * k + i] = passed[u * k + i];
                    }
                }
            }
        }

        return growth;
    }

    private static SpannerScores Scores(double[] importance, int n, int k, int rounds)
    {
        var scores = new SpannerScores(new double[n], new double[n], new double[n], rounds);
        for (int v = 0; v < n && k > 0; v++)
        {
            double[] row = importance[(v * k)..((v + 1) * k)];
            Array.Sort(row);
            scores.Score[v] = k < 2 ? 0 : row[^2];
            scores.Importance[v] = row[^1];
            scores.All[v] = k < 2 ? 0 : row[0];
        }

        return scores;
    }

    private static void Require(bool right, string option, double value, string expected)
    {
        if (!right)
        {
            throw new GraphException("AG2005", option, FormattableString.Invariant($"{value} is out of range"), expected);
        }
    }
}

using AssetGraph.Graphs.Spectral;

namespace AssetGraph.Graphs.Similarity;

/// <summary>The scores of one vertex with all others; scratch memory is used again for the next.</summary>
internal sealed class LinkScorer
{
    private const double Accuracy = 1e-13;

    private readonly Graph ties;
    private readonly LinkPredictionOptions options;
    private readonly CancellationToken cancellation;
    private readonly double[] sum;
    private readonly List<int> met = [];
    private readonly int[] everyone;
    private readonly double beta;
    private double[] next;
    private double[] walk;

    public LinkScorer(Graph ties, LinkPredictionOptions options, CancellationToken cancellation)
    {
        this.ties = ties;
        this.options = options;
        this.cancellation = cancellation;
        int n = ties.VertexCount;
        sum = new double[n];
        next = new double[n];
        walk = new double[n];
        everyone = [.. Enumerable.Range(0, n)];
        if (options.Method == LinkMethod.Katz)
        {
            double radius = SpectralRadius.Of(ties, cancellation).Value;
            beta = options.Beta ?? (radius > 0 ? 0.5 / radius : 0.5);
            Require(beta > 0 && beta * radius < 1, "beta", beta, radius > 0 ? FormattableString.Invariant($"greater than 0 and less than 1/λ = {1 / radius:R}") : "greater than 0");
        }

        Require(options.Damping is >= 0 and < 1, "damping", options.Damping, "0 or more and less than 1");
        Require(options.Epsilon >= 0 && double.IsFinite(options.Epsilon), "epsilon", options.Epsilon, "0 or more");
    }

    /// <summary>Works out the scores of a vertex; answers those that may have one.</summary>
    public IReadOnlyList<int> From(int x)
    {
        switch (options.Method)
        {
            case LinkMethod.LocalPath:
                LocalPaths(x);
                return everyone;
            case LinkMethod.Katz:
                Series(x, v => beta, includeStart: false);
                return everyone;
            case LinkMethod.RootedPageRank:
                Series(x, v => options.Damping / ties.OutDegree(v), includeStart: true);
                return everyone;
            default:
                CommonNeighbours(x);
                return met;
        }
    }

    /// <summary>The score of the vertex last asked for with another.</summary>
    public double Score(int x, int y)
    {
        double kx = ties.OutDegree(x);
        double ky = ties.OutDegree(y);
        return options.Method switch
        {
            LinkMethod.Jaccard => sum[y] / (kx + ky - sum[y]),
            LinkMethod.Sorensen => 2 * sum[y] / (kx + ky),
            LinkMethod.HubPromoted => sum[y] / Math.Min(kx, ky),
            LinkMethod.HubDepressed => sum[y] / Math.Max(kx, ky),

            // On an undirected graph k(x) π_x(y) = k(y) π_y(x): one direction gives both.
            LinkMethod.RootedPageRank => ky == 0 ? 0 : (1 - options.Damping) * sum[y] * (1 + kx / ky),
            _ => sum[y],
        };
    }

    private void CommonNeighbours(int x)
    {
        foreach (int v in met)
        {
            sum[v] = 0;
        }

        met.Clear();
        foreach (int z in ties.OutNeighbours(x))
        {
            double share = options.Method switch
            {
                LinkMethod.AdamicAdar => ties.OutDegree(z) < 2 ? 0 : 1 / Math.Log(ties.OutDegree(z)),
                LinkMethod.ResourceAllocation => 1.0 / ties.OutDegree(z),
                _ => 1,
            };
            foreach (int y in ties.OutNeighbours(z))
            {
                if (sum[y] == 0)
                {
                    met.Add(y);
                }

                sum[y] += share;
            }
        }
    }

    private void LocalPaths(int x)
    {
        Array.Clear(walk);
        Array.Clear(sum);
        walk[x] = 1;
        Step(v => 1);
        Step(v => 1);
        walk.CopyTo(sum, 0);
        Step(v => 1);
        for (int v = 0; v < sum.Length; v++)
        {
            sum[v] += options.Epsilon * walk[v];
        }
    }

    // Σ over steps of the walk from x, each step at vertex v worth factor(v).
    private void Series(int x, Func<int, double> factor, bool includeStart)
    {
        Array.Clear(walk);
        Array.Clear(sum);
        walk[x] = 1;
        sum[x] = includeStart ? 1 : 0;
        double left = 1;
        for (double before = double.PositiveInfinity; left > 0; before = left)
        {
            cancellation.ThrowIfCancellationRequested();
            Step(factor);
            left = 0;
            for (int v = 0; v < sum.Length; v++)
            {
                sum[v] += walk[v];
                left += walk[v];
            }

            // What is still to come is about a geometric series; the first step has nothing to compare with.
            if (double.IsFinite(before) && left < before && left * left / (before - left) < Accuracy)
            {
                break;
            }
        }
    }

    private void Step(Func<int, double> factor)
    {
        Array.Clear(next);
        for (int v = 0; v < walk.Length; v++)
        {
            if (walk[v] != 0)
            {
                double part = walk[v] * factor(v);
                foreach (int u in ties.OutNeighbours(v))
                {
                    next[u] += part;
                }
            }
        }

        (walk, next) = (next, walk);
    }

    private static void Require(bool right, string name, double value, string expected)
    {
        if (!right)
        {
            throw new GraphException("AG2005", name, FormattableString.Invariant($"{value:R} is out of range"), expected);
        }
    }
}

using System.Globalization;
using AssetGraph.Graphs.Centrality;

namespace AssetGraph.Graphs.Spectral;

/// <summary>
/// Where a walker is found who follows ties at random and sometimes jumps: x = d Pᵀx + (d·dangling + 1 − d) t
/// (Brin and Page 1998). Walkers at a dead end jump as well, to t unless the options say anywhere.
/// </summary>
public static class PageRank
{
    /// <summary>Computes PageRank of all vertices.</summary>
    /// <param name="graph">Any graph; an undirected tie is followed both ways.</param>
    /// <param name="options">How to count; null for the conventions.</param>
    /// <param name="cancellation">Stops the work between rounds.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>Chances that add up to 1; empty for the empty graph.</returns>
    /// <exception cref="GraphException">AG2001 for a seed that is not there; AG2005 for a damping or tolerance out of range;
    /// AG2008 for weights so extreme that the numbers leave a double's range.</exception>
    /// <remarks>Cost: m for each round; directed about log(tolerance)/log(damping) rounds of Gauss and Seidel's iteration at most, undirected,
    /// by conjugate gradients, about a third of that or fewer. Memory 56 bytes per vertex;
    /// both about double where dead ends jump anywhere and walkers to seeds.</remarks>
    public static double[] Compute(Graph graph, PageRankOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new PageRankOptions();
        double d = options.Damping;
        if (!(d >= 0 && d < 1))
        {
            throw new GraphException("AG2005", "damping", $"{d.ToString("R", CultureInfo.InvariantCulture)} is out of range", "0 or more and less than 1");
        }

        if (!(options.Tolerance > 0))
        {
            throw new GraphException("AG2005", "tolerance", $"{options.Tolerance.ToString("R", CultureInfo.InvariantCulture)} is out of range", "greater than 0");
        }

        var used = options.UseWeights ? graph : graph.WithoutWeights();
        if (used.VertexCount == 0)
        {
            return [];
        }

        double[] jump = Jump(used, options.Seeds);
        if (!options.DeadEndsJumpAnywhere || options.Seeds.Count == 0)
        {
            return Stationary(used, jump, d, options.Tolerance, cancellation, progress);
        }

        // Who comes from a dead end walks as one who jumps anywhere, everybody else as one who jumps to the seeds; the share of the latter
        // follows from how many of them stand at dead ends. An error of the two weighs up to 2/(1 − d) in what they make together.
        double tolerance = options.Tolerance * (1 - d) / 2;
        double[] fromSeeds = Stationary(used, jump, d, tolerance, cancellation, progress);
        double[] fromAnywhere = Stationary(used, Jump(used, []), d, tolerance, cancellation, null);
        double[] strength = Strength.Compute(used).Out;
        double stuck = 0;
        for (int v = 0; v < strength.Length; v++)
        {
            stuck += strength[v] > 0 ? 0 : fromSeeds[v];
        }

        double share = (1 - d) / (1 - d + d * stuck);
        for (int v = 0; v < strength.Length; v++)
        {
            fromSeeds[v] = share * fromSeeds[v] + (1 - share) * fromAnywhere[v];
        }

        return fromSeeds;
    }

    /// <summary>Where the walker is found who jumps to <paramref name="jump"/> from dead ends as from anywhere: (I − d Pᵀ)⁻¹ t, scaled to add up to 1.</summary>
    private static double[] Stationary(Graph graph, double[] jump, double d, double tolerance, CancellationToken cancellation, IProgress<double>? progress)
    {
        double[] x = (double[])jump.Clone();
        var convergence = new Convergence(progress, tolerance * (1 - d) / 4);
        var sweep = new WalkSweep(graph, jump, d);
        if (!graph.IsDirected)
        {
            SymmetricWalk.Solve(graph, jump, d, tolerance, x, convergence, cancellation);
            if (!Array.TrueForAll(x, double.IsFinite))
            {
                // Its squares leave a double's range before the sweeps do.
                x = (double[])jump.Clone();
            }
        }

        double before = double.PositiveInfinity;
        double rounds = d == 0 ? 1 : 1 + Math.Log(1e-18) / Math.Log(d);
        for (long round = 0; round <= rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();

            // ‖x − x*‖ ≤ ‖residual‖/(1 − d) in the sum of absolute values, and scaling to 1 at most doubles it. Where rounding stops the
            // residual from shrinking, there is no nearer.
            double total = x.Sum();
            double residual = sweep.Residual(x) / total;
            convergence.Left(residual);
            if (2 * residual / (1 - d) <= tolerance || (residual >= before && residual < 1e-13))
            {
                return Array.ConvertAll(x, v => v / total);
            }

            before = residual;
            sweep.Improve(x);
        }

        throw new GraphException("AG2008", "PageRank", "the numbers leave a double's range", "weights nearer to 1");
    }

    private static double[] Jump(Graph graph, IReadOnlyList<int> seeds)
    {
        var jump = new double[graph.VertexCount];
        if (seeds.Count == 0)
        {
            Array.Fill(jump, 1.0 / graph.VertexCount);
            return jump;
        }

        foreach (int s in seeds)
        {
            graph.RequireVertex(s, "seed");
            jump[s] += 1.0 / seeds.Count;
        }

        return jump;
    }
}

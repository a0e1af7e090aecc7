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
    /// <returns>Chances that add up to 1; empty for the empty graph.</returns>
    /// <exception cref="GraphException">AG2001 for a seed that is not there; AG2005 for a damping or tolerance out of range.</exception>
    /// <remarks>Cost: m for each round, about log(tolerance)/log(damping) rounds.</remarks>
    public static double[] Compute(Graph graph, PageRankOptions? options = null, CancellationToken cancellation = default)
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
        int n = used.VertexCount;
        double[] jump = Jump(used, options.Seeds);
        double[] fall = options.DeadEndsJumpAnywhere ? Jump(used, []) : jump;
        double[] strength = Strength.Compute(used).Out;
        var x = (double[])jump.Clone();
        var share = new double[n];
        double change;
        double before = double.PositiveInfinity;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            double dangling = 0;
            for (int v = 0; v < n; v++)
            {
                share[v] = strength[v] > 0 ? x[v] / strength[v] : 0;
                dangling += strength[v] > 0 ? 0 : x[v];
            }

            change = 0;
            for (int v = 0; v < n; v++)
            {
                double sum = 0;
                var sources = used.InNeighbours(v);
                if (used.IsWeighted)
                {
                    int first = used.In.Offsets[v];
                    for (int i = 0; i < sources.Length; i++)
                    {
                        sum += used.Weight(used.In.ArcIds[first + i]) * share[sources[i]];
                    }
                }
                else
                {
                    foreach (int u in sources)
                    {
                        sum += share[u];
                    }
                }

                double next = d * sum + d * dangling * fall[v] + (1 - d) * jump[v];
                change += Math.Abs(next - x[v]);
                x[v] = next;
            }

            // Where rounding stops the changes from shrinking, there is no nearer.
            if (change >= before && change < 1e-13)
            {
                break;
            }

            before = change;
        }
        while (change * d / (1 - d) > options.Tolerance);

        double total = x.Sum();
        return Array.ConvertAll(x, v => v / total);
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

using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Spectral;

/// <summary>Important is who is tied to the important: the vector x with λx_v = Σ_u A_uv x_u for the largest λ (Bonacich 1972).</summary>
public static class Eigenvector
{
    private const double Accuracy = 1e-13;
    private const int MostRounds = 1_000_000;

    /// <summary>Computes eigenvector centrality of all vertices.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="options">How to count; null for the conventions.</param>
    /// <param name="cancellation">Stops the work between rounds.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>
    /// Not negative. Vertices that the leading component does not reach have 0. All NaN, with a note, when two components have the
    /// largest eigenvalue (no one vector is right then) or when there is no cycle.
    /// </returns>
    /// <exception cref="GraphException">AG2008 when a million rounds do not settle it.</exception>
    /// <remarks>Cost: m for each round of power iteration on A + I (the + I keeps bipartite graphs from swinging); the closer the second
    /// eigenvalue, the more rounds.</remarks>
    public static EigenvectorScores Compute(Graph graph, SpectralOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new SpectralOptions();
        var walked = Walked(graph, options);
        int n = walked.VertexCount;
        var radius = SpectralRadius.Of(walked, cancellation, progress);
        if (!radius.IsSimple)
        {
            string note = radius.Value == 0
                ? "There is no cycle, so no eigenvalue greater than 0."
                : FormattableString.Invariant($"More than one component has the largest eigenvalue {radius.Value:R}, so no one vector is right.");
            double[] undefined = new double[n];
            Array.Fill(undefined, double.NaN);
            return new EigenvectorScores(undefined, undefined, radius.Value, note);
        }

        double[] x = Spread(walked, radius, cancellation);
        double length = Math.Sqrt(x.Sum(v => v * v));
        double largest = x.Max();
        return new EigenvectorScores(Array.ConvertAll(x, v => v / length), Array.ConvertAll(x, v => v / largest), radius.Value, null);
    }

    /// <summary>The graph whose in-arcs are to be read.</summary>
    internal static Graph Walked(Graph graph, SpectralOptions options)
    {
        var used = options.UseWeights ? graph : graph.WithoutWeights();
        return options.Direction switch { Direction.In => used, Direction.Out => used.Reversed(), _ => used.UnderlyingUndirected() };
    }

    // The leading component's own vector is known; what follows from it downstream is λx = b + Ax, whose matrix has a smaller radius.
    private static double[] Spread(Graph graph, SpectralRadius radius, CancellationToken cancellation)
    {
        var x = new double[graph.VertexCount];
        var leading = new VertexSet(graph.VertexCount, radius.Where);
        for (int i = 0; i < radius.Where.Length; i++)
        {
            x[radius.Where[i]] = radius.Vector[i];
        }

        int[] fed = [.. Downstream(graph, radius.Where, leading)];
        double before = double.PositiveInfinity;
        for (int round = 0; fed.Length > 0; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            double change = 0;
            double largest = 0;
            foreach (int v in fed)
            {
                double sum = 0;
                var sources = graph.InNeighbours(v);
                int first = graph.In.Offsets[v];
                for (int i = 0; i < sources.Length; i++)
                {
                    sum += graph.Weight(graph.In.ArcIds[first + i]) * x[sources[i]];
                }

                double next = sum / radius.Value;
                change = Math.Max(change, Math.Abs(next - x[v]));
                largest = Math.Max(largest, next);
                x[v] = next;
            }

            // The remaining error is a geometric series of the changes; the first round has nothing to compare with.
            double ratio = change / before;
            if (change == 0 || (round > 0 && ratio < 1 && change * ratio / (1 - ratio) < Accuracy * largest))
            {
                break;
            }

            if (round == MostRounds)
            {
                throw new GraphException("AG2008", "eigenvector centrality", "it does not settle", "a second eigenvalue further from the first");
            }

            before = change;
        }

        return x;
    }

    private static IEnumerable<int> Downstream(Graph graph, int[] from, VertexSet leading)
    {
        int[] hops = BreadthFirst.Distances(graph, from);
        return Enumerable.Range(0, graph.VertexCount).Where(v => hops[v] > 0 && !leading.Contains(v));
    }
}

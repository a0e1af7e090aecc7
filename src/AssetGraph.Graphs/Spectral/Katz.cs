using System.Globalization;

namespace AssetGraph.Graphs.Spectral;

/// <summary>How many walks lead here, longer ones counting less: x_v = 1 + α Σ_u A_uv x_u (Katz 1953).</summary>
public static class Katz
{
    private const double DefaultShare = 0.85;
    private const int MostRounds = 10_000_000;
    private const double Accuracy = 1e-14;

    /// <summary>Computes Katz centrality of all vertices.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="alpha">How much a step counts, between 0 and 1/λ, λ the largest eigenvalue; null for 0.85/λ (0.85 where there is no
    /// cycle).</param>
    /// <param name="options">Direction and weights; null for in-ties of the graph as it is.</param>
    /// <param name="cancellation">Stops the work between rounds.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <exception cref="GraphException">AG2005 for an α that is not greater than 0 or reaches 1/λ, past which the sum has no
    /// limit; AG2008 for numbers past a double's range.</exception>
    /// <remarks>Cost: m for each round; the rounds grow with 1/(1 − αλ).</remarks>
    public static KatzScores Compute(Graph graph, double? alpha = null, SpectralOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new SpectralOptions { Direction = Paths.Direction.In };
        var walked = Eigenvector.Walked(graph, options);
        double radius = SpectralRadius.Of(walked, cancellation).Value;
        double step = alpha ?? (radius > 0 ? DefaultShare / radius : DefaultShare);
        if (!(step > 0) || step * radius >= 1)
        {
            string limit = radius > 0 ? (1 / radius).ToString("R", CultureInfo.InvariantCulture) : "infinity";
            throw new GraphException("AG2005", "alpha", $"{step.ToString("R", CultureInfo.InvariantCulture)} gives no finite sum", $"greater than 0 and less than 1/λ = {limit}");
        }

        int n = walked.VertexCount;
        var x = new double[n];
        Array.Fill(x, 1);
        var convergence = new Convergence(progress, Accuracy);
        double before = double.PositiveInfinity;
        for (int round = 0; ; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            double change = 0;
            double largest = 0;
            for (int v = 0; v < n; v++)
            {
                double sum = 0;
                var sources = walked.InNeighbours(v);
                int first = walked.In.Offsets[v];
                for (int i = 0; i < sources.Length; i++)
                {
                    sum += walked.Weight(walked.In.ArcIds[first + i]) * x[sources[i]];
                }

                double next = 1 + step * sum;
                change = Math.Max(change, Math.Abs(next - x[v]));
                largest = Math.Max(largest, next);
                x[v] = next;
            }

            if (!double.IsFinite(largest) || round == MostRounds)
            {
                throw new GraphException("AG2008", "Katz centrality", "the numbers leave a double's range or do not settle", "a smaller alpha, or weights nearer to 1");
            }

            convergence.Left(change / largest);

            // The remaining error is a geometric series of the changes (the first has nothing to compare with); where rounding stops them
            // from shrinking, there is no nearer.
            double ratio = change / before;
            if (change == 0 || (round > 0 && ratio < 1 && change * ratio / (1 - ratio) < Accuracy * largest) || (ratio >= 1 && change < 1e-12 * largest))
            {
                break;
            }

            before = change;
        }

        double length = Math.Sqrt(x.Sum(v => v * v));
        return new KatzScores(x, Array.ConvertAll(x, v => v / length), step);
    }
}

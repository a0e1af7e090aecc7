using AssetGraph.Graphs.Centrality;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Summaries;

/// <summary>How many vertices have how many ties, and whether the tail of that is a power law.</summary>
public static class DegreeDistribution
{
    /// <summary>Counts degrees and fits the tail.</summary>
    /// <param name="graph">Any graph; weights are ignored.</param>
    /// <param name="direction">Ties out, ties in, or both added (either).</param>
    /// <param name="samples">How many samples of the fitted law give the p-value, 0 or more; the paper takes 2,500 for two digits.</param>
    /// <param name="seed">What chance begins from.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share of samples done, 0 to 1.</param>
    /// <exception cref="GraphException">AG2005 for a negative number of samples.</exception>
    /// <remarks>Cost: n, and the square of the number of different degrees for the fit and for each sample.</remarks>
    public static DegreeDistributionScores Compute(
        Graph graph, Direction direction = Direction.Either, int samples = 0, int seed = 1, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (samples < 0)
        {
            throw new GraphException("AG2005", "samples", $"{samples} is negative", "0 or more");
        }

        var scores = Degree.Compute(graph);
        double[] degrees = direction switch { Direction.In => scores.In, Direction.Out => scores.Out, _ => scores.Total };
        var counts = new long[(int)(degrees.Length == 0 ? -1 : degrees.Max()) + 1];
        foreach (double k in degrees)
        {
            counts[(int)k]++;
        }

        double n = degrees.Length;
        double mean = degrees.Sum() / n;
        int[] different = [.. Enumerable.Range(0, counts.Length).Where(k => counts[k] > 0)];
        double[] often = Array.ConvertAll(different, k => (double)counts[k]);
        var atLeast = new double[different.Length];
        double left = n;
        for (int i = 0; i < different.Length; i++)
        {
            atLeast[i] = left / n;
            left -= often[i];
        }

        return new DegreeDistributionScores(
            different,
            often,
            Array.ConvertAll(often, c => c / n),
            atLeast,
            mean,
            Math.Sqrt(degrees.Sum(k => (k - mean) * (k - mean)) / n),
            PowerLaw.Fit(counts, samples, seed, cancellation, progress));
    }
}

using AssetGraph.Graphs.Clustering;
using AssetGraph.Graphs.Components;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Summaries;

/// <summary>Clustering and distance against those of random graphs and lattices (Watts and Strogatz 1998; σ of Humphries and Gurney 2008,
/// ω of Telesford et al. 2011).</summary>
public static class SmallWorld
{
    /// <summary>Computes the summary of the largest component of the underlying undirected graph; weights are ignored.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="options">The baselines; null for the formulas.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share of samples done, 0 to 1.</param>
    /// <returns>NaN throughout, but for the vertices, where the component has fewer than two.</returns>
    /// <exception cref="GraphException">AG2005 for options out of range.</exception>
    /// <remarks>Cost: distances of all pairs, for each sample twice more; a sample tries a fixed number of swaps for each tie. Drawn
    /// networks keep every degree but may fall apart; their L is over pairs with a path.</remarks>
    public static SmallWorldScores Compute(
        Graph graph, SmallWorldOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new SmallWorldOptions();
        Require("samples", options.Samples, 0);
        Require("swaps per tie", options.SwapsPerTie, 1);
        var part = LargestComponent(graph, cancellation);
        int n = part.VertexCount;
        double degree = n < 2 ? double.NaN : part.ArcCount / (double)n;
        double clustering = n < 2 ? double.NaN : ClusteringCoefficient.Compute(part, cancellation).MeanWithZero;
        double distance = DistanceSummary.Compute(part, workers: options.Workers, cancellation: cancellation).Mean;
        double randomClustering = degree / (n - 1);
        double randomDistance = degree > 1 ? Math.Log(n) / Math.Log(degree) : double.NaN;
        double lattice = double.NaN;
        if (options.Samples > 0 && n > 1)
        {
            (randomClustering, randomDistance, lattice) = Draw(part, options, cancellation, progress);
        }

        double sigma = clustering / randomClustering / (distance / randomDistance);
        double omega = randomDistance / distance - clustering / lattice;
        return new SmallWorldScores(
            n, degree, clustering, distance, randomClustering, randomDistance, lattice, Finite(sigma), Finite(omega));
    }

    private static double Finite(double x) => double.IsFinite(x) ? x : double.NaN;

    private static (double Clustering, double Distance, double Lattice) Draw(
        Graph part, SmallWorldOptions options, CancellationToken cancellation, IProgress<double>? progress)
    {
        double clustering = 0;
        double distance = 0;
        double lattice = 0;
        for (int i = 0; i < options.Samples; i++)
        {
            var swaps = new TieSwaps(part, new SeededRandom(options.Seed, i));
            var random = swaps.Draw(options.SwapsPerTie, towardsLattice: false, cancellation);
            clustering += ClusteringCoefficient.Compute(random, cancellation).MeanWithZero / options.Samples;
            distance += DistanceSummary.Compute(random, workers: options.Workers, cancellation: cancellation).Mean / options.Samples;
            var ordered = new TieSwaps(part, new SeededRandom(options.Seed, i)).Draw(options.SwapsPerTie, towardsLattice: true, cancellation);
            lattice += ClusteringCoefficient.Compute(ordered, cancellation).MeanWithZero / options.Samples;
            progress?.Report((i + 1.0) / options.Samples);
        }

        return (clustering, distance, lattice);
    }

    private static Graph LargestComponent(Graph graph, CancellationToken cancellation)
    {
        var components = WeakComponents.Find(graph, cancellation);
        if (components.Count == 0)
        {
            return graph.UnderlyingUndirected().WithoutWeights();
        }

        var number = new int[graph.VertexCount];
        int count = 0;
        for (int v = 0; v < number.Length; v++)
        {
            number[v] = components.Labels[v] == 0 ? count++ : -1;
        }

        var builder = new GraphBuilder(count);
        foreach (var (from, to) in TieSwaps.Ties(graph.UnderlyingUndirected()))
        {
            if (number[from] >= 0)
            {
                builder.Add(number[from], number[to]);
            }
        }

        return builder.Build();
    }

    private static void Require(string option, int value, int least)
    {
        if (value < least)
        {
            throw new GraphException("AG2005", option, $"{value} is out of range", $"{least} or more");
        }
    }
}

using AssetGraph.Graphs;
using AssetGraph.Graphs.Catalogue;
using AssetGraph.Graphs.Components;
using AssetGraph.Graphs.Spectral;

namespace AssetGraph.Gds;

/// <summary>
/// Eigenvector centrality, which the library finds in some networks only: it passes on sums that it never scales down, so that they leave a double's range before
/// a vector with a near rival settles, and swing for ever between the sides of a bipartite network; both end in zeros. So the vector is tried on the network.
/// </summary>
internal static class GdsEigenvector
{
    private const double Settled = 1e-12;
    private const double LargestExponent = 300;

    internal static string? Objection(MeasureArguments a)
    {
        var walked = Walked(a);
        if (walked.IsWeighted)
        {
            return "it divides weights by their sum at each vertex, which is another measure";
        }

        // In several pieces power iteration gives some vector, where the catalogue says whether there is one.
        int pieces = walked.IsDirected ? StrongComponents.Find(walked, a.Cancellation).Count : WeakComponents.Find(walked, a.Cancellation).Count;
        return pieces == 1 ? null : "the network is not in one piece";
    }

    internal static async Task<MeasureAnswer?> ComputeAsync(MeasureArguments a, GdsServer server)
    {
        var walked = Walked(a);
        await using var projection = await server.ProjectAsync(walked, weighted: false, a.Cancellation).ConfigureAwait(false);
        double[] x = await projection.ScoresAsync("eigenvector", false, w =>
        {
            w.WriteNumber("maxIterations", MostRounds(walked));
            w.WriteNumber("tolerance", 1e-14);
        }, a.Cancellation).ConfigureAwait(false);
        double length = Math.Sqrt(x.Sum(v => v * v));
        double largest = x.Max();
        double[] fed = Fed(walked, x);
        double eigenvalue = fed.Sum() / x.Sum();
        for (int v = 0; v < x.Length; v++)
        {
            if (!(Math.Abs(fed[v] - eigenvalue * x[v]) <= Settled * eigenvalue * largest))
            {
                return null;
            }
        }

        return new MeasureAnswer(Array.ConvertAll(x, v => v / length), Array.ConvertAll(x, v => v / largest), [eigenvalue]);
    }

    /// <summary>How often the sums can grow by the largest eigenvalue: it is at most the root of the most walks of two steps to one vertex.</summary>
    private static int MostRounds(Graph graph)
    {
        double[] degrees = Fed(graph, [.. Enumerable.Repeat(1.0, graph.VertexCount)]);
        double growth = Math.Sqrt(Math.Max(1, Fed(graph, degrees).Max()));
        return (int)Math.Clamp(LargestExponent / 2 / Math.Max(1e-3, Math.Log10(growth)), 20, 10_000);
    }

    /// <summary>What arrives at each vertex when all pass on what they have.</summary>
    private static double[] Fed(Graph graph, double[] x)
    {
        var fed = new double[x.Length];
        for (int v = 0; v < x.Length; v++)
        {
            foreach (int to in graph.OutNeighbours(v))
            {
                fed[to] += x[v];
            }
        }

        return fed;
    }

    private static Graph Walked(MeasureArguments a) => Eigenvector.Walked(a.Graph, SpectralMeasures.OptionsOf(a));
}

using AssetGraph.Graphs.Centrality;
using AssetGraph.Graphs.Clustering;
using AssetGraph.Graphs.Communities;
using AssetGraph.Graphs.Components;
using AssetGraph.Graphs.Cores;
using AssetGraph.Graphs.Paths;
using AssetGraph.Graphs.Spectral;
using AssetGraph.Graphs.StructuralHoles;

namespace AssetGraph.Graphs.Benchmarks;

/// <summary>The measures that are compared with other libraries, by the names of <c>bench/peers/peers.py</c>; each answers the numbers of
/// which the fingerprint is taken.</summary>
internal static class PeerMeasures
{
    public static readonly IReadOnlyDictionary<string, Func<Graph, int, double[]>> All = new Dictionary<string, Func<Graph, int, double[]>>
    {
        ["betweenness"] = (g, threads) => Betweenness.Compute(g, new BetweennessOptions { Workers = threads }).Raw,
        ["betweenness_w"] = (g, threads) => Betweenness.Compute(g, new BetweennessOptions { Length = PathLength.Cost, Workers = threads }).Raw,
        ["sampled"] = (g, threads) => SampledBetweenness.Compute(g, new SampledBetweennessOptions { Workers = threads }).Raw,
        ["distances"] = Distances,
        ["constraint"] = (g, threads) => BurtHoles.Compute(g, new HoleOptions { UseWeights = false, WithHierarchy = false, Workers = threads }).Constraint,
        ["triangles"] = (g, threads) => ClusteringCoefficient.Compute(g, workers: threads).Local,
        ["pagerank"] = (g, _) => PageRank.Compute(g, new PageRankOptions { Tolerance = 1e-10, UseWeights = false }),
        ["kcore"] = (g, _) => Array.ConvertAll(CoreNumbers.Compute(g), k => (double)k),
        ["components"] = (g, _) => [.. WeakComponents.Find(g).Sizes],
        ["biconnected"] = Biconnected,
        ["louvain"] = (g, _) => [Louvain.Find(g, new CommunityOptions { UseWeights = false }).Modularity],
        ["leiden"] = (g, _) => [Leiden.Find(g, new CommunityOptions { UseWeights = false, Iterations = 2 }).Modularity],
    };

    /// <summary>Those that read weights.</summary>
    public static bool IsWeighted(string measure) => measure == "betweenness_w";

    // Closeness and harmonic centrality come out of one search; the fingerprint is that of closeness.
    private static double[] Distances(Graph graph, int threads)
    {
        var summary = DistanceSummary.Compute(graph, workers: threads);
        return Closeness.Of(summary, ClosenessForm.WithinReach);
    }

    private static double[] Biconnected(Graph graph, int threads)
    {
        var found = BiconnectedComponents.Find(graph);
        return [found.BlockCounts.Count(blocks => blocks > 1)];
    }
}

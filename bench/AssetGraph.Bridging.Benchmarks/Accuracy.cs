using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Synthetic;

namespace AssetGraph.Bridging.Benchmarks;

/// <summary>How near estimated gains come to the exact ones, in one made-up city.</summary>
internal static class Accuracy
{
    public const string Heading =
        """
        | assets | gain off, median | 95th | score off, median | 95th | the same among the first 20 | 100 | 1,000 |
        | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """;

    public static string Row(int assets)
    {
        var snapshot = new SyntheticCity(new SyntheticCityOptions { Assets = assets, Seed = 7 }).ToSnapshot();
        var (exact, estimated) = (Graph(long.MaxValue), Graph(-1));
        var (a, b) = (exact.Candidates(default), estimated.Candidates(default));
        var gains = Off(c => b.Rise[c] / a.Rise[c]);
        var scores = Off(c => b.ScoreOf(c, OpportunityWeights.Balanced) / a.ScoreOf(c, OpportunityWeights.Balanced));
        var (x, y) = (new OpportunityFinder(exact).Find(), new OpportunityFinder(estimated).Find());
        return $"| {assets:N0} | {Middle(gains):P1} | {Late(gains):P1} | {Middle(scores):P1} | {Late(scores):P1} | {Same(20):P0} | {Same(100):P0} | {Same(1000):P0} |";

        double[] Off(Func<int, double> ratio) => [.. Enumerable.Range(0, a.Count).Select(c => Math.Abs(ratio(c) - 1)).Order()];

        static double Middle(double[] sorted) => sorted[sorted.Length / 2];

        static double Late(double[] sorted) => sorted[sorted.Length * 95 / 100];

        double Same(int count)
        {
            var first = x.Take(count).Select(p => (p.MacroId, p.MicroId)).ToHashSet();
            return (double)y.Take(count).Count(p => first.Contains((p.MacroId, p.MicroId))) / count;
        }

        BridgingGraph Graph(long most)
        {
            var graph = BridgingGraph.Of(snapshot, new DateOnly(2025, 1, 1));
            graph.MostExactGains = most;
            return graph;
        }
    }
}

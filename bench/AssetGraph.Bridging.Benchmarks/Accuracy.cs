using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Synthetic;

namespace AssetGraph.Bridging.Benchmarks;

/// <summary>How near estimated gains come to the exact ones, in one made-up city.</summary>
internal static class Accuracy
{
    public static void Run(int assets)
    {
        var snapshot = new SyntheticCity(new SyntheticCityOptions { Assets = assets, Seed = 7 }).ToSnapshot();
        var exact = Graph(long.MaxValue);
        var estimated = Graph(-1);
        var (a, b) = (exact.Candidates(default), estimated.Candidates(default));
        var off = Enumerable.Range(0, a.Count).Select(c => Math.Abs(b.Rise[c] / a.Rise[c] - 1)).Order().ToArray();
        var (x, y) = (new OpportunityFinder(exact).Find(), new OpportunityFinder(estimated).Find());
        var scores = Enumerable.Range(0, a.Count).Select(c => Math.Abs(b.ScoreOf(c, OpportunityWeights.Balanced) / a.ScoreOf(c, OpportunityWeights.Balanced) - 1)).Order().ToArray();
        Console.WriteLine($"{assets} assets: E {a.Efficiency:F5} {b.Efficiency:F5}; gain off by {off[off.Length / 2]:P1} at the median, {off[off.Length * 95 / 100]:P1} at the 95th; greatest {a.GreatestRise:E3} {b.GreatestRise:E3}; score off by {scores[scores.Length / 2]:P1}, {scores[scores.Length * 95 / 100]:P1}");
        foreach (var count in (int[])[20, 100, 1000])
        {
            var first = x.Take(count).Select(p => (p.MacroId, p.MicroId)).ToHashSet();
            Console.WriteLine($"  first {count}: {(double)y.Take(count).Count(p => first.Contains((p.MacroId, p.MicroId))) / count:P1} the same");
        }

        BridgingGraph Graph(long most)
        {
            var graph = BridgingGraph.Of(snapshot, new DateOnly(2025, 1, 1));
            graph.MostExactGains = most;
            return graph;
        }
    }
}

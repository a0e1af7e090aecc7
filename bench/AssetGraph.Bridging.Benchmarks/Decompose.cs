using AssetGraph.Bridging.Synthetic;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Bridging.Benchmarks;

internal static class Decompose
{
    public static void Run(int assets)
    {
        var g = BridgingGraph.Of(new SyntheticCity(new SyntheticCityOptions { Assets = assets, Seed = 7 }).ToSnapshot(), new DateOnly(2025, 1, 1));
        g.MostExactGains = -1;
        var t = g.Candidates(default);
        var da = g.MacroVertices.ToDictionary(a => a, a => BreadthFirst.Distances(g.Hops, a));
        var sum = new double[4, 8]; var cnt = new double[8];
        var r = new Random(1);
        for (int k = 0; k < 300; k++)
        {
            int c = r.Next(t.Count); int u = t.Macro[c], v = t.Micro[c];
            var du = da[u]; var dv = BreadthFirst.Distances(g.Hops, v);
            foreach (int b in g.MicroVertices)
            {
                int tb = dv[b]; if (tb < 0) continue; int ti = Math.Min(tb, 7); cnt[ti]++;
                foreach (int a in g.MacroVertices)
                {
                    int d = da[a][b]; if (d < 0) continue;
                    int x = du[a] + 1 + tb; int cls = a == u ? 0 : du[a] == 1 ? 1 : 2;
                    if (x < d) sum[cls, ti] += 1.0 / x - 1.0 / d;
                    int y = dv[a] + 1 + du[b];
                    if (y < d) sum[3, Math.Min(7, du[b])] += 1.0 / y - 1.0 / d;
                }
            }
        }
        foreach (var (i, n) in new[] { "own", "tied", "other", "back(by d(u,b))" }.Index())
            Console.WriteLine($"{n,-16} " + string.Join(" ", Enumerable.Range(0, 8).Select(j => $"{sum[i, j] / 300,8:F1}")));
        Console.WriteLine($"{"count",-16} " + string.Join(" ", cnt.Select(x => $"{x / 300,8:F1}")));
    }
}

namespace AssetGraph.Graphs.Tests.Twins;

/// <summary>Groups, roles, key players, missing ties and summaries by their definitions.</summary>
internal static class SlowGroups
{
    public static IEnumerable<Twin> All =>
    [
        new("brokerage", (n, _) => Brokerage(n)),
        new("ei-index", (n, _) => EI(n)) { MostVertices = 6 },
        new("mixing", (n, _) => Mixing(n)),
        new("degree-assortativity", (n, _) =>
        {
            var arcs = (from i in n.Vertices from j in n.Vertices where n.Tie[i, j] > 0 select (X: n.Vertices.Sum(k => n.Tie[i, k]), Y: n.Vertices.Sum(k => n.Tie[k, j]))).ToArray();
            double xx = Moment(arcs.Select(a => a.X), arcs.Select(a => a.X));
            double yy = Moment(arcs.Select(a => a.Y), arcs.Select(a => a.Y));
            return [new("assortativity", [xx < 1e-12 || yy < 1e-12 ? double.NaN : Moment(arcs.Select(a => a.X), arcs.Select(a => a.Y)) / Math.Sqrt(xx * yy)])];
        }),
        new("modularity", (n, _) => [new("modularity", [Modularity(n, n.Weight, n.GroupOf)])]),
        new("leiden", (n, table) => Found(n, table.Column("community").Values)),
        new("louvain", (n, table) => Found(n, table.Column("community").Values)),
        .. new[] { "fragmentation", "distance-fragmentation", "reach" }.Select(goal => new Twin("key-player-value", (n, _) =>
        {
            double before = Value(n, goal);
            double[] value = n.Each(v => Value(n, goal, v));
            return [new("value", value), new("gain", [.. value.Select(x => x - before)]), new("before", [before])];
        })
        {
            Options = _ => new() { ["goal"] = goal },
        }),
        .. new[] { "fragmentation", "distance-fragmentation", "reach" }.Select(goal => new Twin("key-players", (n, table) =>
        {
            // The best pair of all there are; which of equal ones it is stands in the answer.
            int[] members = [.. n.Vertices.Where(v => table.Column("member").Values[v] > 0)];
            var best = (from a in n.Vertices from b in n.Vertices where a < b select Value(n, goal, a, b)).Max();
            return [new("value", [best]), new("value", [Value(n, goal, members)]), new("before", [Value(n, goal)])];
        })
        {
            Options = _ => new() { ["goal"] = goal, ["size"] = "2" },
            LeastVertices = 2,
            MostVertices = 7,
        }),
        new("summary", (n, _) => Summary(n)),
        new("degree-distribution", (n, table) =>
        {
            double[] degrees = n.Each(v => n.Vertices.Sum(u => n.Tie[v, u]) + (n.IsDirected ? n.Vertices.Sum(u => n.Tie[u, v]) : 0));
            double mean = degrees.DefaultIfEmpty(double.NaN).Average();
            return
            [
                new("count", [.. table.Degrees.Select(k => (double)degrees.Count(d => d == k))]),
                new("share", [.. table.Degrees.Select(k => degrees.Count(d => d == k) / (double)n.Count)]),
                new("at-least", [.. table.Degrees.Select(k => degrees.Count(d => d >= k) / (double)n.Count)]),
                new("mean", [mean]),
                new("sd", [Math.Sqrt(degrees.Select(d => (d - mean) * (d - mean)).DefaultIfEmpty(double.NaN).Average())]),
            ];
        }),
        new("small-world", (n, _) => SmallWorld(n)),
    ];

    private static double Moment(IEnumerable<double> x, IEnumerable<double> y)
    {
        double[] a = [.. x];
        double[] b = [.. y];
        return a.Length == 0 ? 0 : a.Zip(b, (p, q) => (p - a.Average()) * (q - b.Average())).Average();
    }

    private static Twin.Column[] Brokerage(SlowNetwork n)
    {
        bool same(int a, int b) => n.GroupOf(a) == n.GroupOf(b);
        double[] role(Func<int, int, int, bool> which) => n.Each(j => (
            from i in n.Others(j)
            from k in n.Others(j)
            where i != k && (n.IsDirected || i < k) && n.Tie[i, j] > 0 && n.Tie[j, k] > 0 && n.Tie[i, k] == 0 && which(i, j, k)
            select 1.0).Sum());
        double[] inward = role((i, j, k) => !same(i, j) && same(j, k));
        double[] outward = role((i, j, k) => same(i, j) && !same(j, k));
        double[] either = [.. inward.Zip(outward, (a, b) => a + b)];
        return
        [
            new("total", role((_, _, _) => true)),
            new("coordinator", role((i, j, k) => same(i, j) && same(j, k))),
            new("itinerant", role((i, j, k) => same(i, k) && !same(i, j))),
            new("representative", n.IsDirected ? outward : either),
            new("gatekeeper", n.IsDirected ? inward : either),
            new("liaison", role((i, j, k) => !same(i, j) && !same(j, k) && !same(i, k))),
        ];
    }

    private static Twin.Column[] EI(SlowNetwork n)
    {
        int[] own = [.. n.Vertices.Select(n.GroupOf)];
        double index(int[] groups, Func<int, int, bool> counts)
        {
            var ties = n.Ties.Where(t => counts(t.From, t.To)).ToArray();
            double outside = ties.Where(t => groups[t.From] != groups[t.To]).Sum(t => n.Weight[t.From, t.To]);
            double inside = ties.Where(t => groups[t.From] == groups[t.To]).Sum(t => n.Weight[t.From, t.To]);
            return (outside - inside) / (outside + inside);
        }

        double[] all = [.. Orders(own).Select(o => index(o, (_, _) => true))];
        double mean = all.Average();
        double sd = Math.Sqrt(all.Average(x => (x - mean) * (x - mean)));
        return
        [
            new("node", n.Each(v => index(own, (a, b) => a == v || b == v))),
            new("group", [.. Enumerable.Range(0, 2).Select(g => index(own, (a, b) => own[a] == g || own[b] == g))]),
            new("index", [index(own, (_, _) => true)]),
            new("expected", [mean]),
            new("sd", [sd]),
        ];
    }

    private static IEnumerable<int[]> Orders(int[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany((first, i) => Orders([.. items[..i], .. items[(i + 1)..]]).Select(rest => (int[])[first, .. rest]));

    private static Twin.Column[] Mixing(SlowNetwork n)
    {
        var counts = SlowNetwork.Make(2, (g, h) => (from i in n.Vertices from j in n.Vertices where n.GroupOf(i) == g && n.GroupOf(j) == h select n.Weight[i, j]).Sum());
        double all = counts.Cast<double>().Sum();
        double[] sizes = [n.Vertices.Count(v => n.GroupOf(v) == 0), n.Vertices.Count(v => n.GroupOf(v) == 1)];
        double within = (counts[0, 0] + counts[1, 1]) / all;
        double chance = Enumerable.Range(0, 2).Sum(g => (counts[g, 0] + counts[g, 1]) / all * ((counts[0, g] + counts[1, g]) / all));
        double across = 1 - sizes.Sum(s => s / n.Count * ((s - 1) / (n.Count - 1)));
        return
        [
            new("counts", [counts[0, 0], counts[0, 1], counts[1, 0], counts[1, 1]]),
            new("assortativity", [1 - chance > 1e-12 ? (within - chance) / (1 - chance) : double.NaN]),
            new("modularity", [Modularity(n, n.Weight, n.GroupOf)]),
            new("segregation", [all > 0 && across > 1e-12 ? 1 - (counts[0, 1] + counts[1, 0]) / all / across : double.NaN]),
            new("homophily", [.. Enumerable.Range(0, 2).Select(g => Coleman(counts[g, g], counts[g, 0] + counts[g, 1], (sizes[g] - 1) / (n.Count - 1)))]),
        ];

        static double Coleman(double inside, double ties, double expected) => ties == 0 || expected >= 1
            ? double.NaN
            : inside >= ties * expected ? (inside - ties * expected) / (ties - ties * expected) : (inside - ties * expected) / (ties * expected);
    }

    private static double Modularity(SlowNetwork n, double[,] weight, Func<int, int> group)
    {
        double all = weight.Cast<double>().Sum();
        double[] outs = n.Each(v => n.Vertices.Sum(u => weight[v, u]));
        double[] ins = n.Each(v => n.Vertices.Sum(u => weight[u, v]));
        return all == 0 ? double.NaN : (from i in n.Vertices from j in n.Vertices where @group(i) == @group(j) select weight[i, j] / all - outs[i] * ins[j] / (all * all)).Sum();
    }

    // What an answer says of its communities, which are found without direction.
    private static Twin.Column[] Found(SlowNetwork n, double[] communities)
    {
        double modularity = Modularity(n, n.Either, v => (int)communities[v]);
        return
        [
            new("size", n.Each(v => communities.Count(c => c == communities[v]))),
            new("count", [communities.Distinct().Count()]),
            new("modularity", [modularity]),
            new("quality", [modularity]),
        ];
    }

    private static double Value(SlowNetwork n, string goal, params int[] members)
    {
        if (goal == "reach")
        {
            return n.Vertices.Sum(v => members.Contains(v) ? 1 : 1 / members.Select(m => n.HopsEither[m, v]).Append(double.PositiveInfinity).Min()) / n.Count;
        }

        int[] left = [.. n.Vertices.Except(members)];
        var hops = SlowNetwork.Distances(n.Make((i, j) => members.Contains(i) || members.Contains(j) ? 0 : n.Tied[i, j]));
        double together = (from i in left from j in left where i != j select goal == "fragmentation" ? double.IsFinite(hops[i, j]) ? 1 : 0 : 1 / hops[i, j]).Sum();
        return left.Length < 2 ? 1 : 1 - together / (left.Length * (left.Length - 1.0));
    }

    private static Twin.Column[] Summary(SlowNetwork n)
    {
        var arcs = (from i in n.Vertices from j in n.Vertices where n.Tie[i, j] > 0 select (i, j)).ToArray();
        double[] reached = [.. from i in n.Vertices from j in n.Others(i) where double.IsFinite(n.Hops[i, j]) select n.Hops[i, j]];
        double pairs = n.Count * (n.Count - 1.0);
        return
        [
            new("vertices", [n.Count]),
            new("ties", [n.Ties.Count()]),
            new("density", [n.Count < 2 ? double.NaN : arcs.Length / pairs]),
            new("mean-degree", [arcs.Length / (double)n.Count]),
            new("reciprocity", [arcs.Length == 0 ? double.NaN : arcs.Count(a => n.Tie[a.j, a.i] > 0) / (double)arcs.Length]),
            new("isolates", [n.Vertices.Count(v => n.DegreeOf(v) == 0)]),
            new("components", [n.Pieces().Count]),
            new("largest-component", [n.Pieces().Select(p => p.Length).DefaultIfEmpty().Max()]),
            new("mean-distance", [reached.DefaultIfEmpty(double.NaN).Average()]),
            new("diameter", [reached.DefaultIfEmpty().Max()]),
            new("efficiency", [n.Count < 2 ? double.NaN : reached.Sum(d => 1 / d) / pairs]),
            new("fragmentation", [n.Count < 2 ? 1 : 1 - n.Pieces().Sum(p => p.Length * (p.Length - 1.0)) / pairs]),
            new("distance-fragmentation", [n.Count < 2 ? 1 : 1 - (from i in n.Vertices from j in n.Others(i) select 1 / n.HopsEither[i, j]).Sum() / pairs]),
        ];
    }

    private static Twin.Column[] SmallWorld(SlowNetwork n)
    {
        int[] part = n.Pieces().OrderByDescending(p => p.Length).ThenBy(p => p.DefaultIfEmpty().First()).FirstOrDefault([]);
        double size = part.Length;
        double degree = size < 2 ? double.NaN : part.Average(n.DegreeOf);
        double clustering = size < 2 ? double.NaN : part.Select(v => n.DegreeOf(v) < 2 ? 0 : (from a in n.Neighbours(v) from b in n.Neighbours(v) where a != b select n.Tied[a, b]).Average()).Average();
        return
        [
            new("vertices", [size]),
            new("mean-degree", [degree]),
            new("clustering", [clustering]),
            new("distance", [(from i in part from j in part where i != j select n.HopsEither[i, j]).DefaultIfEmpty(double.NaN).Average()]),
        ];
    }
}

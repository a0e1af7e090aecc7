using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Graphs.Tests.Twins;

/// <summary>Degree, distance, betweenness and walks by their definitions.</summary>
internal static class SlowCentrality
{
    public static IEnumerable<Twin> All =>
    [
        new("degree", (n, _) => Degrees(n, n.Tie)),
        new("strength", (n, _) => Degrees(n, n.Weight)),
        new("closeness", (n, _) => [new("closeness", n.Each(v => Closeness(n, v)))]),
        new("harmonic", (n, _) =>
        [
            new("raw", n.Each(v => Harmonic(n, v))),
            new("normalised", n.Each(v => n.Count < 2 ? 0 : Harmonic(n, v) / (n.Count - 1))),
            new("within-reach", n.Each(v => Reached(n, v) == 0 ? 0 : Harmonic(n, v) / Reached(n, v))),
        ]),
        new("betweenness", (n, _) =>
        {
            double pairs = (n.Count - 1.0) * (n.Count - 2.0) / (n.IsDirected ? 1 : 2);
            double[] raw = Between(n, (s, t, _) => n.IsDirected || s < t);
            return [new("raw", raw), new("normalised", [.. raw.Select(b => pairs > 0 ? b / pairs : 0)])];
        }),
        new("edge-betweenness", (n, table) =>
        {
            double pairs = n.Count * (n.Count - 1.0) / (n.IsDirected ? 1 : 2);
            double[] raw = [.. table.Pairs.Select(p => TieBetween(n)[p.From, p.To])];
            return [new("raw", raw), new("normalised", [.. raw.Select(b => b / pairs)])];
        })
        {
            Pairs = n => n.Ties,
        },
        new("macro-micro-betweenness", (n, _) =>
        {
            // Even vertices are macro, odd ones micro; without directions a path is counted from its macro end.
            double[] raw = Between(n, (s, t, _) => n.GroupOf(s) == 0 && n.GroupOf(t) == 1);
            double[] pairs = n.Each(v => n.Others(v).Count(s => n.GroupOf(s) == 0) * (double)n.Others(v).Count(t => n.GroupOf(t) == 1));
            return [new("raw", raw), new("normalised", [.. raw.Zip(pairs, (b, p) => p > 0 ? b / p : 0)])];
        }),
        new("group-centrality", (n, _) => Group(n)) { Options = n => n < 2 ? [] : new() { ["members"] = "0 1" } },
        new("two-mode", (n, _) => TwoModes(n)),
        new("everett-valente", (n, _) => EverettValente(n)),
        new("bridging", (n, _) =>
        {
            double[] between = BetweenEither(n, (_, _, _) => true);
            double[] coefficient = n.Each(v => n.DegreeOf(v) == 0 ? double.NaN : 1.0 / n.DegreeOf(v) / n.Neighbours(v).Sum(u => 1.0 / n.DegreeOf(u)));
            return [new("coefficient", coefficient), new("centrality", [.. between.Zip(coefficient, (b, c) => b * c)])];
        }),
        new("bridgeness", (n, _) => [new("bridgeness", BetweenEither(n, (s, t, v) => n.Tied[v, s] == 0 && n.Tied[v, t] == 0))]),
        new("tie-loss", (n, _) => [new("mean-drop", n.Each(v => n.DegreeOf(v) == 0 ? 0 : n.Neighbours(v).Average(u => Cohesion(n, -1, -1) - Cohesion(n, v, u))))]),
        new("brokerage-betweenness", (n, _) => RoleBetweenness(n)),
        new("distance", (n, _) => [new("distance", n.Each(v => double.IsFinite(n.Hops[0, v]) ? n.Hops[0, v] : double.NaN))]) { Options = n => n == 0 ? [] : new() { ["from"] = "0" }, LeastVertices = 1 },
        new("eigenvector", (n, _) => Eigenvector(n)),
        new("pagerank", (n, _) => [new("pagerank", PageRank(n))]),
        new("katz", (n, _) =>
        {
            var system = n.Make((i, j) => (i == j ? 1 : 0) - 0.005 * n.Weight[j, i]);
            double[] raw = SlowNetwork.Solve(system, n.Each(_ => 1));
            double length = Math.Sqrt(raw.Sum(x => x * x));
            return [new("raw", raw), new("unit-length", [.. raw.Select(x => x / length)])];
        })
        {
            Options = _ => new() { ["alpha"] = "0.005" },
        },
    ];

    /// <summary>Σ of shares of shortest paths over the pairs that count, for every vertex between.</summary>
    private static double[] Between(SlowNetwork n, Func<int, int, int, bool> counts) => Between(n, n.Tie, n.Hops, counts);

    private static double[] BetweenEither(SlowNetwork n, Func<int, int, int, bool> counts) => Between(n, n.Tied, n.HopsEither, (s, t, v) => s < t && counts(s, t, v));

    private static double[] Between(SlowNetwork n, double[,] ties, double[,] hops, Func<int, int, int, bool> counts)
    {
        var paths = SlowNetwork.PathCounts(ties, hops);
        return n.Each(v => (
            from s in n.Others(v)
            from t in n.Others(v)
            where s != t && double.IsFinite(hops[s, t]) && hops[s, v] + hops[v, t] == hops[s, t] && counts(s, t, v)
            select paths[s, v] * paths[v, t] / paths[s, t]).Sum());
    }

    private static double[,] TieBetween(SlowNetwork n)
    {
        var paths = SlowNetwork.PathCounts(n.Tie, n.Hops);
        var one = n.Make((u, w) => n.Tie[u, w] == 0 ? 0 : (
            from s in n.Vertices
            from t in n.Vertices
            where s != t && double.IsFinite(n.Hops[s, t]) && n.Hops[s, u] + 1 + n.Hops[w, t] == n.Hops[s, t]
            select paths[s, u] * paths[w, t] / paths[s, t]).Sum());

        // Without directions each pair was met from both ends: half of its paths run one way along the tie, half the other.
        return n.IsDirected ? one : n.Make((u, w) => (one[u, w] + one[w, u]) / 2);
    }

    private static Twin.Column[] Degrees(SlowNetwork n, double[,] m)
    {
        double[] outs = n.Each(v => n.Vertices.Sum(u => m[v, u]));
        double[] ins = n.Each(v => n.Vertices.Sum(u => m[u, v]));
        return [new("out", outs), new("in", ins), new("total", n.IsDirected ? [.. ins.Zip(outs, (i, o) => i + o)] : outs), new("neighbours", n.Each(v => n.DegreeOf(v)))];
    }

    private static int Reached(SlowNetwork n, int v) => n.Others(v).Count(u => double.IsFinite(n.Hops[v, u]));

    private static double Closeness(SlowNetwork n, int v)
    {
        double reached = Reached(n, v);
        return reached == 0 ? 0 : reached / (n.Count - 1) * (reached / n.Others(v).Where(u => double.IsFinite(n.Hops[v, u])).Sum(u => n.Hops[v, u]));
    }

    private static double Harmonic(SlowNetwork n, int v) => n.Others(v).Sum(u => 1 / n.Hops[v, u]);

    private static Twin.Column[] Group(SlowNetwork n)
    {
        int[] members = n.Count < 2 ? [] : [0, 1];
        int[] outside = [.. n.Vertices.Except(members)];
        double[] near = [.. outside.Select(v => members.Select(m => n.Hops[m, v]).Append(double.PositiveInfinity).Min())];
        var paths = SlowNetwork.PathCounts(n.Tie, n.Hops);

        // Paths that pass nobody of the group are those of the network without it, where they are as short.
        var without = n.Make((i, j) => members.Contains(i) || members.Contains(j) ? 0 : n.Tie[i, j]);
        var hops = SlowNetwork.Distances(without);
        var avoiding = SlowNetwork.PathCounts(without, hops);
        var pairs = n.Pairs((s, t) => outside.Contains(s) && outside.Contains(t)).ToArray();
        double passing = pairs.Where(p => double.IsFinite(n.Hops[p.From, p.To]))
            .Sum(p => 1 - (hops[p.From, p.To] == n.Hops[p.From, p.To] ? avoiding[p.From, p.To] / paths[p.From, p.To] : 0));
        double tied = near.Count(d => d == 1);
        return
        [
            new("betweenness", [passing]),
            new("normalised-betweenness", [pairs.Length > 0 ? passing / pairs.Length : 0]),
            new("degree", [tied]),
            new("normalised-degree", [tied / outside.Length]),
            new("closeness", [near.Length > 0 && near.All(double.IsFinite) ? outside.Length / near.Sum() : double.NaN]),
        ];
    }

    private static Twin.Column[] TwoModes(SlowNetwork n)
    {
        double[] between = BetweenEither(n, (_, _, _) => true);
        double own(int v) => n.Vertices.Count(u => n.GroupOf(u) == n.GroupOf(v));
        double other(int v) => n.Count - own(v);
        return
        [
            new("degree", n.Each(v => other(v) == 0 ? 0 : n.DegreeOf(v) / other(v))),
            new("closeness", n.Each(v =>
            {
                int[] reached = [.. n.Others(v).Where(u => double.IsFinite(n.HopsEither[v, u]))];
                return reached.Length == 0 ? 0 : (other(v) + 2 * (own(v) - 1)) / reached.Sum(u => n.HopsEither[v, u]) * reached.Length / (n.Count - 1);
            })),
            new("betweenness", n.Each(v => Most(own(v), other(v)) is > 0 and var most ? between[v] / most : 0)),
        ];

        // The betweenness of the centre where everything of the other mode hangs on it and shares its own mode as evenly as can be.
        static double Most(double own, double other)
        {
            double s = Math.Floor((own - 1) / other);
            double t = (own - 1) % other;
            return other == 0 ? 0 : (other * other * (s + 1) * (s + 1) + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
        }
    }

    private static Twin.Column[] EverettValente(SlowNetwork n)
    {
        var ties = TieBetween(n);
        double[] between = Between(n, (s, t, _) => n.IsDirected || s < t);
        double[] outs = n.Each(v => Mean(n.Vertices.Where(u => n.Tie[v, u] > 0).Select(u => ties[v, u])));
        double[] ins = n.Each(v => Mean(n.Vertices.Where(u => n.Tie[u, v] > 0).Select(u => ties[u, v])));
        bool brokers(int v) => n.IsDirected ? between[v] > 0 : n.DegreeOf(v) > 1;
        outs = n.Each(v => brokers(v) ? outs[v] : 0);
        ins = n.Each(v => brokers(v) ? ins[v] : 0);
        return [new("in", ins), new("out", outs), new("brokerage", n.Each(v => (ins[v] + outs[v]) / 2))];

        static double Mean(IEnumerable<double> of) => of.DefaultIfEmpty().Average();
    }

    private static double Cohesion(SlowNetwork n, int a, int b)
    {
        var hops = SlowNetwork.Distances(n.Make((i, j) => (i, j) == (a, b) || (j, i) == (a, b) ? 0 : n.Tied[i, j]));
        return n.Vertices.Sum(v => n.Others(v).Sum(u => 1 / hops[v, u])) / (n.Count * (n.Count - 1.0));
    }

    private static Twin.Column[] RoleBetweenness(SlowNetwork n)
    {
        bool pair(int s, int t) => n.IsDirected || s < t;
        bool same(int a, int b) => n.GroupOf(a) == n.GroupOf(b);
        double[] role(Func<int, int, int, bool> which) => Between(n, (s, t, v) => pair(s, t) && which(s, v, t));
        double[] inward = role((s, v, t) => !same(s, v) && same(v, t));
        double[] outward = role((s, v, t) => same(s, v) && !same(v, t));
        double[] either = n.IsDirected ? [] : [.. inward.Zip(outward, (i, o) => i + o)];
        return
        [
            new("total", role((_, _, _) => true)),
            new("coordinator", role((s, v, t) => same(s, v) && same(v, t))),
            new("itinerant", role((s, v, t) => same(s, t) && !same(s, v))),
            new("representative", n.IsDirected ? outward : either),
            new("gatekeeper", n.IsDirected ? inward : either),
            new("liaison", role((s, v, t) => !same(s, v) && !same(v, t) && !same(s, t))),
        ];
    }

    private static Twin.Column[] Eigenvector(SlowNetwork n)
    {
        var (values, vectors) = SlowNetwork.Eigen(n.Either);
        int[] order = [.. n.Vertices.OrderByDescending(v => values[v])];
        if (n.Count == 0 || values[order[0]] < 1e-9 || (n.Count > 1 && values[order[0]] - values[order[1]] < 1e-9 * values[order[0]]))
        {
            return [new("unit-length", n.Each(_ => double.NaN)), new("largest-one", n.Each(_ => double.NaN))];
        }

        double[] first = n.Each(v => Math.Abs(vectors[v, order[0]]));
        return [new("unit-length", first), new("largest-one", [.. first.Select(x => x / first.Max())]), new("eigenvalue", [values[order[0]]])];
    }

    private static double[] PageRank(SlowNetwork n)
    {
        const double damping = 0.85;
        double[] outs = n.Each(v => n.Vertices.Sum(u => n.Weight[v, u]));
        return SlowNetwork.Solve(
            n.Make((i, j) => (i == j ? 1 : 0) - damping * (outs[j] > 0 ? n.Weight[j, i] / outs[j] : 1.0 / n.Count)),
            n.Each(_ => (1 - damping) / n.Count));
    }
}

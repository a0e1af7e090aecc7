namespace AssetGraph.Graphs.Tests.Twins;

/// <summary>Components, cores, clustering and structural holes by their definitions.</summary>
internal static class SlowStructure
{
    public static IEnumerable<Twin> All =>
    [
        new("components", (n, _) => Components(n.Pieces(), n)),
        new("components", (n, _) => Components(SlowNetwork.PiecesOf(n.Make((i, j) => double.IsFinite(n.Hops[i, j] + n.Hops[j, i]) ? 1 : 0)), n)) { Options = _ => new() { ["kind"] = "strong" } },
        new("articulation", (n, _) =>
        {
            double[] blocks = n.Each(v => BlocksAt(n, v));
            double[] cut = n.Each(v => PiecesAt(n, v) is { Count: > 0 } pieces ? pieces.Sum(p => p.Length) - pieces.Max(p => p.Length) : 0);
            double count = n.Pieces().Where(p => p.Length > 1).Sum(p => 1 + p.Sum(v => blocks[v] - 1));
            return [new("articulation", [.. blocks.Select(b => b > 1 ? 1.0 : 0)]), new("cut-off", cut), new("blocks", blocks), new("count", [count])];
        }),
        new("bridges", (n, table) => [new("smaller-piece", [.. table.Pairs.Select(p => Halves(n, p.From, p.To).Min(h => h.Length))])])
        {
            Pairs = n => n.Pairs((a, b) => a < b && n.Tied[a, b] > 0 && !Halves(n, a, b)[0].Contains(b)),
        },
        new("blocks", (n, table) =>
        {
            var blocks = Blocks(n);
            return
            [
                new("size", [.. table.Pairs.Select(p => (double)BlockOf(blocks, p).SelectMany(t => new[] { t.A, t.B }).Distinct().Count())]),
                new("count", [blocks.Count]),

                // Whose numbers are equal is what matters, not which numbers they are.
                new("block", [.. table.Pairs.Select(p => table.Column("block").Values[table.Pairs.ToList().FindIndex(q => BlockOf(blocks, p) == BlockOf(blocks, q))])]),
            ];
        })
        {
            Pairs = n => n.Pairs((a, b) => a < b && n.Tied[a, b] > 0),
        },
        new("core-number", (n, _) => [new("core-number", n.Each(v => Core(n, v)))]),
        new("clustering", (n, _) =>
        {
            double[] triangles = n.Each(v => ClosedPairs(n, v).Count());
            double[] pairs = n.Each(v => n.DegreeOf(v) * (n.DegreeOf(v) - 1) / 2.0);
            double[] local = [.. triangles.Zip(pairs, (t, p) => t / p)];
            return
            [
                new("local", local), new("triangles", triangles), new("transitivity", [triangles.Sum() / pairs.Sum()]),
                new("mean", [local.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average()]),
                new("mean-with-zero", [n.Count == 0 ? double.NaN : local.Sum(x => double.IsNaN(x) ? 0 : x) / n.Count]),
            ];
        }),
        new("clustering-weighted", (n, _) =>
        {
            double most = n.Count == 0 ? 0 : n.Either.Cast<double>().Max();
            return
            [
                new("arithmetic", n.Each(v => ClosedPairs(n, v).Sum(p => (n.Either[v, p.A] + n.Either[v, p.B]) / 2)
                    / (n.DegreeOf(v) < 2 ? 0 : n.Vertices.Sum(u => n.Either[v, u]) * (n.DegreeOf(v) - 1) / 2))),
                new("geometric", n.Each(v => ClosedPairs(n, v).Sum(p => Math.Cbrt(n.Either[v, p.A] * n.Either[v, p.B] * n.Either[p.A, p.B] / (most * most * most)))
                    / (n.DegreeOf(v) * (n.DegreeOf(v) - 1) / 2.0))),
            ];
        }),
        new("clustering-directed", (n, _) => Directed(n)),
        new("constraint", (n, _) => [new("constraint", n.Each(v => Alone(n, v, () => n.Neighbours(v).Sum(j => Dyad(n, v, j)))))]),
        new("effective-size", (n, _) => [new("effective-size", n.Each(v => Effective(n, v)))]),
        new("efficiency", (n, _) => [new("efficiency", n.Each(v => Effective(n, v) / n.DegreeOf(v)))]),
        new("hierarchy", (n, _) => [new("hierarchy", n.Each(v => Alone(n, v, () =>
        {
            double[] shares = [.. n.Neighbours(v).Select(j => Dyad(n, v, j))];
            double k = shares.Length;
            return shares.Sum(c => c * k / shares.Sum() * Math.Log(c * k / shares.Sum())) / (k * Math.Log(k));
        })))]),
        new("dyadic-constraint", (n, table) =>
        [
            new("constraint", [.. table.Pairs.Select(p => Dyad(n, p.From, p.To))]),
            new("redundancy", [.. table.Pairs.Select(p => Redundancy(n, p.From, p.To))]),
        ])
        {
            Pairs = n => from i in n.Vertices from j in n.Neighbours(i) select (i, j),
        },
        new("hole-payoff", (n, _) => [new("payoff", n.Each(v => 0.9 * n.DegreeOf(v) + (
            from a in n.Neighbours(v)
            from b in n.Neighbours(v)
            where a < b && n.Tied[a, b] == 0
            select 1.8 / n.Vertices.Count(u => n.Tied[u, a] > 0 && n.Tied[u, b] > 0)).Sum()))]),
    ];

    private static Twin.Column[] Components(IReadOnlyList<int[]> pieces, SlowNetwork n)
    {
        int[][] ordered = [.. pieces.OrderByDescending(p => p.Length).ThenBy(p => p[0])];
        return
        [
            new("component", n.Each(v => Array.FindIndex(ordered, p => p.Contains(v)))),
            new("size", n.Each(v => ordered.First(p => p.Contains(v)).Length)),
            new("count", [ordered.Length]),
        ];
    }

    // What a vertex's own piece falls into without it.
    private static List<int[]> PiecesAt(SlowNetwork n, int v) => [.. n.Pieces(v).Where(p => p.Any(u => n.Tied[v, u] > 0))];

    // Every piece hangs on the vertex by one block.
    private static double BlocksAt(SlowNetwork n, int v) => PiecesAt(n, v).Count;

    private static int[][] Halves(SlowNetwork n, int a, int b)
    {
        var without = SlowNetwork.PiecesOf(n.Make((i, j) => (i, j) == (a, b) || (j, i) == (a, b) ? 0 : n.Tied[i, j]));
        return [without.First(p => p.Contains(a)), without.First(p => p.Contains(b))];
    }

    // Two ties of one vertex are in one block if their other ends are joined without it; and so on from tie to tie.
    private static List<HashSet<(int A, int B)>> Blocks(SlowNetwork n)
    {
        var blocks = n.Pairs((a, b) => a < b && n.Tied[a, b] > 0).Select(t => new HashSet<(int A, int B)> { t }).ToList();
        foreach (int v in n.Vertices)
        {
            foreach (var piece in n.Pieces(v))
            {
                var joined = blocks.Where(b => piece.Any(u => b.Contains((Math.Min(u, v), Math.Max(u, v))))).ToList();
                blocks.RemoveAll(joined.Contains);
                if (joined.Count > 0)
                {
                    blocks.Add([.. joined.SelectMany(b => b)]);
                }
            }
        }

        return blocks;
    }

    private static HashSet<(int A, int B)> BlockOf(List<HashSet<(int A, int B)>> blocks, (int From, int To) tie) =>
        blocks.Single(b => b.Contains((Math.Min(tie.From, tie.To), Math.Max(tie.From, tie.To))));

    private static double Core(SlowNetwork n, int vertex)
    {
        for (int k = 1; ; k++)
        {
            var left = n.Vertices.ToHashSet();
            while (left.RemoveWhere(v => left.Count(u => n.Tied[v, u] > 0) < k) > 0)
            {
            }

            if (!left.Contains(vertex))
            {
                return k - 1;
            }
        }
    }

    private static IEnumerable<(int A, int B)> ClosedPairs(SlowNetwork n, int v) =>
        from a in n.Neighbours(v) from b in n.Neighbours(v) where a < b && n.Tied[a, b] > 0 select (a, b);

    // Fagiolo's products of matrices.
    private static Twin.Column[] Directed(SlowNetwork n)
    {
        double most = n.Count == 0 ? 0 : n.Weight.Cast<double>().Max();
        var w = n.Make((i, j) => n.Weight[i, j] == 0 ? 0 : Math.Cbrt(n.Weight[i, j] / most));
        var turned = n.Make((i, j) => w[j, i]);
        var both = n.Make((i, j) => w[i, j] + w[j, i]);
        double[] outs = n.Each(v => n.Vertices.Sum(u => n.Tie[v, u]));
        double[] ins = n.Each(v => n.Vertices.Sum(u => n.Tie[u, v]));
        double[] mutual = n.Each(v => n.Vertices.Sum(u => n.Tie[v, u] * n.Tie[u, v]));
        return
        [
            Kind("all", both, both, both, v => 2 * ((ins[v] + outs[v]) * (ins[v] + outs[v] - 1) - 2 * mutual[v])),
            Kind("cycle", w, w, w, v => ins[v] * outs[v] - mutual[v]),
            Kind("middleman", w, turned, w, v => ins[v] * outs[v] - mutual[v]),
            Kind("in", turned, w, w, v => ins[v] * (ins[v] - 1)),
            Kind("out", w, w, turned, v => outs[v] * (outs[v] - 1)),
        ];

        Twin.Column Kind(string name, double[,] a, double[,] b, double[,] c, Func<int, double> possible)
        {
            var product = SlowNetwork.Times(SlowNetwork.Times(a, b), c);
            return new(name, n.Each(v => possible(v) > 0 ? product[v, v] / possible(v) : double.NaN));
        }
    }

    private static double Strength(SlowNetwork n, int i, int j) => n.Weight[i, j] + n.Weight[j, i];

    private static double Share(SlowNetwork n, int i, int j) => Strength(n, i, j) / n.Vertices.Sum(k => Strength(n, i, k));

    private static double Dyad(SlowNetwork n, int i, int j)
    {
        double all = Share(n, i, j) + n.Neighbours(i).Where(q => q != j).Sum(q => Share(n, i, q) * Share(n, q, j));
        return all * all;
    }

    private static double Redundancy(SlowNetwork n, int i, int j) =>
        n.Neighbours(i).Where(q => q != j).Sum(q => Share(n, i, q) * (Strength(n, j, q) / n.Vertices.Max(k => Strength(n, j, k))));

    private static double Effective(SlowNetwork n, int v) => n.DegreeOf(v) == 0 ? double.NaN : n.Neighbours(v).Sum(j => 1 - Redundancy(n, v, j));

    // Isolates have none; who has one alter has 1.
    private static double Alone(SlowNetwork n, int v, Func<double> value) => n.DegreeOf(v) switch { 0 => double.NaN, 1 => 1, _ => value() };
}

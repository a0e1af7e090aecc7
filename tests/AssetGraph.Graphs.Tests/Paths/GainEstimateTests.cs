using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Tests.Paths;

public sealed class GainEstimateTests
{
    [Fact]
    public void A_sample_of_everybody_counts_every_way_but_those_back() =>
        RandomGraph.Holds(RandomGraph.Any(directed: false, mostVertices: 24), r => IsCounted(r.Build()), 300);

    [Fact]
    public void Ways_are_counted_where_distances_are_long() => RandomGraph.Holds(RandomGraph.Any(directed: false, mostVertices: 8), r =>
    {
        // A path of 40 vertices behind the random graph: distances past 15 take the other way through the code.
        int n = r.VertexCount;
        var ties = r.Ties.ToList();
        for (int v = 0; v < 40; v++)
        {
            ties.Add((Math.Max(0, n - 1 + v), n + v, 1));
        }

        return IsCounted((r with { VertexCount = n + 40, Ties = ties }).Build());
    }, 20);

    [Fact]
    public void Ways_are_counted_over_many_blocks_of_macro_vertices() => Assert.True(IsCounted(Wide(400, seed: 9)));

    [Fact]
    public void Over_many_seeds_the_estimate_is_what_a_sample_of_everybody_gives()
    {
        var graph = Wide(400, seed: 4);
        var efficiency = SubsetEfficiency.Of(graph, Macro(graph), Micro(graph));
        var ties = Ties(graph).Take(40).ToArray();
        var all = Gains(GainEstimate.Of(efficiency, 1, int.MaxValue)!, ties);
        var mean = new double[ties.Length];
        const int seeds = 400;
        for (int seed = 0; seed < seeds; seed++)
        {
            var one = Gains(GainEstimate.Of(efficiency, seed, 16)!, ties);
            for (int i = 0; i < mean.Length; i++)
            {
                mean[i] += one[i] / seeds;
            }
        }

        Assert.Equal(all.Sum(), mean.Sum(), all.Sum() * 0.02);
    }

    [Fact]
    public void A_tie_that_joins_two_components_is_exact()
    {
        //   A - x - m    n - y    B: the tie A–n joins, whatever the sample
        var d = Drawing.Of("A-x x-m n-y B");
        int[] macro = [d["A"], d["B"]];
        int[] micro = [d["m"], d["n"], d["y"]];
        var efficiency = SubsetEfficiency.Of(d.Graph, macro, micro);
        var gains = Gains(GainEstimate.Of(efficiency, 3, 1)!, [(d["A"], d["n"]), (d["B"], d["m"]), (d["B"], d["y"])]);
        Assert.Equal((1 + 1.0 / 2) / 6, gains[0], 12);
        Assert.Equal(efficiency.Gain(d["B"], d["m"]), gains[1], 12);
        Assert.Equal(efficiency.Gain(d["B"], d["y"]), gains[2], 12);
    }

    [Fact]
    public void The_number_of_threads_and_who_stands_beside_a_candidate_change_no_bit()
    {
        var graph = Wide(300, seed: 2);
        var ties = Ties(graph).ToArray();
        var one = Gains(GainEstimate.Of(SubsetEfficiency.Of(graph, Macro(graph), Micro(graph), workers: 1), 5, 20, workers: 1)!, ties);
        var many = GainEstimate.Of(SubsetEfficiency.Of(graph, Macro(graph), Micro(graph), workers: 4), 5, 20, workers: 4)!;
        for (int i = 0; i < ties.Length; i++)
        {
            Assert.Equal(one[i], Gains(many, [ties[i]])[0]);
        }
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var graph = Drawing.Of("a-b b-c").Graph;
        var efficiency = SubsetEfficiency.Of(graph, [0], [2]);
        Assert.Equal("AG2005", Assert.Throws<GraphException>(() => GainEstimate.Of(efficiency, 1, 0)).Code);
        Assert.Equal("AG2001", Assert.Throws<GraphException>(() => Gains(GainEstimate.Of(efficiency, 1)!, [(1, 2)])).Code);
        Assert.Equal("AG2001", Assert.Throws<GraphException>(() => Gains(GainEstimate.Of(efficiency, 1)!, [(0, 9)])).Code);
        Assert.Empty(Gains(GainEstimate.Of(SubsetEfficiency.Of(graph, [0], []), 1)!, []));
    }

    private static double[] Gains(GainEstimate estimate, (int, int)[] ties)
    {
        var gains = new double[ties.Length];
        estimate.Gains(ties, gains);
        return gains;
    }

    private static bool IsCounted(Graph graph)
    {
        var (macro, micro) = (Macro(graph), Micro(graph));
        var efficiency = SubsetEfficiency.Of(graph, macro, micro);
        if (efficiency.PairCount == 0)
        {
            return true;
        }

        var ties = Ties(graph).ToArray();
        var gains = Gains(GainEstimate.Of(efficiency, 1, int.MaxValue)!, ties);
        return ties.Index().All(t => Math.Abs(Slow(graph, macro, micro, t.Item) / efficiency.PairCount - gains[t.Index]) < 1e-12);
    }

    // The definition: every pair, by the way over the new tie.
    private static double Slow(Graph graph, int[] macro, int[] micro, (int U, int V) tie)
    {
        var fromU = BreadthFirst.Distances(graph, tie.U);
        var fromV = BreadthFirst.Distances(graph, tie.V);
        bool joins = fromU[tie.V] < 0;
        double sum = 0;
        foreach (int a in macro)
        {
            var today = BreadthFirst.Distances(graph, a);
            foreach (int b in micro)
            {
                double least = Inverse(today[b]);
                double there = fromU[a] < 0 || fromV[b] < 0 ? 0 : 1.0 / (fromU[a] + 1 + fromV[b]);
                double back = !joins || fromV[a] < 0 || fromU[b] < 0 ? 0 : 1.0 / (fromV[a] + 1 + fromU[b]);
                sum += Math.Max(least, Math.Max(there, back)) - least;
            }
        }

        return sum;

        static double Inverse(int hops) => hops < 0 ? 0 : 1.0 / hops;
    }

    private static Graph Wide(int vertices, int seed)
    {
        var random = new Random(seed);
        var builder = new GraphBuilder(vertices);
        for (int v = 1; v < vertices; v++)
        {
            builder.Add(v, random.Next(Math.Max(0, v - 30), v));
        }

        return builder.Build();
    }

    private static int[] Macro(Graph graph) => [.. Enumerable.Range(0, graph.VertexCount).Where(v => v % 3 == 0)];

    private static int[] Micro(Graph graph) => [.. Enumerable.Range(0, graph.VertexCount).Where(v => v % 3 == 1)];

    private static IEnumerable<(int, int)> Ties(Graph graph) =>
        from u in Macro(graph)
        from v in Micro(graph)
        where (u + v) % (1 + graph.VertexCount / 20) == 0
        select (u, v);
}

using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Tests.Paths;

public sealed class SubsetEfficiencyTests
{
    [Fact]
    public void Bridge_across_a_path_matches_the_hand_calculation()
    {
        //   A - x - y - B     E = 1/3; with A-B: 1, so the gain is 2/3; with A-y: 1/2, the gain 1/6
        var d = Drawing.Of("A-x x-y y-B");
        var e = SubsetEfficiency.Of(d.Graph, [d["A"]], [d["B"]]);
        Assert.Equal(1.0 / 3, e.Value, 15);
        Assert.Equal(2.0 / 3, e.Gain(d["A"], d["B"]), 15);
        Assert.Equal(1.0 / 6, e.Gain(d["A"], d["y"]), 15);
        Assert.Equal(0, e.Gain(d["A"], d["x"]));
        Assert.Equal(0, e.Gain(d["A"], d["A"]));
    }

    [Fact]
    public void Joining_two_components_gains_every_pair_across()
    {
        //   A - x    B      E = 0; with x-B the pair A, B is two hops apart: 1/2
        var d = Drawing.Of("A-x B");
        var e = SubsetEfficiency.Of(d.Graph, [d["A"]], [d["B"]]);
        Assert.Equal(0, e.Value);
        Assert.Equal(0.5, e.Gain(d["x"], d["B"]));
    }

    [Fact]
    public void Gain_is_what_building_the_tie_brings() => RandomGraph.Holds(RandomGraph.Any(directed: false, mostVertices: 12), GainIsExact, 300);

    [Fact]
    public void Gain_is_exact_where_distances_are_long() => RandomGraph.Holds(RandomGraph.Any(directed: false, mostVertices: 8), r =>
    {
        // A path of 40 vertices behind the random graph: distances past 15 take the other way through the code.
        int n = r.VertexCount;
        var ties = r.Ties.ToList();
        for (int v = 0; v < 40; v++)
        {
            ties.Add((Math.Max(0, n - 1 + v), n + v, 1));
        }

        return GainIsExact(r with { VertexCount = n + 40, Ties = ties });
    }, 20);

    [Fact]
    public void Gain_is_exact_over_many_blocks_of_columns()
    {
        var random = new Random(5);
        var builder = new GraphBuilder(300);
        for (int v = 1; v < 300; v++)
        {
            builder.Add(v, random.Next(Math.Max(0, v - 40), v));
        }

        for (int i = 0; i < 60; i++)
        {
            builder.Add(random.Next(300), random.Next(300));
        }

        var graph = builder.Build();
        var macro = Enumerable.Range(0, 20).ToArray();
        var micro = Enumerable.Range(20, 250).ToArray();
        var e = SubsetEfficiency.Of(graph, macro, micro);
        var candidates = Enumerable.Range(0, 150).Select(_ => (random.Next(300), random.Next(300))).ToArray();
        var gains = new double[candidates.Length];
        e.Gains(candidates, gains);
        for (int i = 0; i < candidates.Length; i++)
        {
            Assert.Equal(Slow(graph, candidates[i], macro, micro) - Slow(graph, null, macro, micro), gains[i], 12);
        }
    }

    [Fact]
    public void Sets_that_share_a_vertex_are_refused()
    {
        var graph = Drawing.Of("a-b b-c").Graph;
        Assert.Equal("AG2007", Assert.Throws<GraphException>(() => SubsetEfficiency.Of(graph, [0, 1], [1])).Code);
        Assert.Equal("AG2006", Assert.Throws<GraphException>(() => SubsetEfficiency.Of(Drawing.Of("a>b").Graph, [0], [1])).Code);
        Assert.Equal(double.NaN, SubsetEfficiency.Of(graph, [], [1]).Value);
        Assert.Equal(0, SubsetEfficiency.Of(graph, [], [1]).Gain(0, 2));
    }

    [Fact]
    public void Bringing_a_tie_forward_is_computing_anew() => RandomGraph.Holds(RandomGraph.Any(directed: false, mostVertices: 20), r =>
    {
        var graph = r.Build();
        int[] macro = [.. Enumerable.Range(0, r.VertexCount).Where(v => v % 3 == 0)];
        int[] micro = [.. Enumerable.Range(0, r.VertexCount).Where(v => v % 3 == 1)];
        var e = SubsetEfficiency.Of(graph, macro, micro);
        for (int step = 1; step <= 4 && r.VertexCount > 0; step++)
        {
            var (u, v) = (step * 7 % r.VertexCount, step * 11 % r.VertexCount);
            double promised = e.Value + e.Gain(u, v);
            e = e.With(u, v);
            graph = Slowly(graph, u, v);
            var anew = SubsetEfficiency.Of(graph, macro, micro);
            for (int w = 0; w < r.VertexCount; w++)
            {
                if (Enumerable.Range(0, macro.Length).Any(i => e.Distance(i, w) != anew.Distance(i, w)))
                {
                    return false;
                }
            }

            if (!double.IsNaN(e.Value) && (e.Value != anew.Value || Math.Abs(e.Value - promised) > 1e-12))
            {
                return false;
            }
        }

        return true;

        static Graph Slowly(Graph graph, int a, int b)
        {
            var builder = new GraphBuilder(graph.VertexCount);
            builder.Add(a, b);
            for (int v = 0; v < graph.VertexCount; v++)
            {
                foreach (int u in graph.OutNeighbours(v))
                {
                    builder.Add(v, u);
                }
            }

            return builder.Build();
        }
    }, 200);

    [Fact]
    public void Gain_is_exact_with_many_sources_and_for_any_number_of_threads()
    {
        var random = new Random(9);
        var builder = new GraphBuilder(400);
        for (int v = 1; v < 400; v++)
        {
            builder.Add(v, random.Next(Math.Max(0, v - 60), v));
        }

        var graph = builder.Build();
        int[] macro = [.. Enumerable.Range(0, 150)];
        int[] micro = [.. Enumerable.Range(150, 250)];
        var one = SubsetEfficiency.Of(graph, macro, micro, workers: 1);
        var many = SubsetEfficiency.Of(graph, macro, micro, workers: 4);
        Assert.Equal(one.Value, many.Value);
        for (int i = 0; i < 60; i++)
        {
            var tie = (random.Next(400), random.Next(400));
            Assert.Equal(one.Gain(tie.Item1, tie.Item2), many.Gain(tie.Item1, tie.Item2));
            Assert.Equal(Slow(graph, tie, macro, micro) - one.Value, one.Gain(tie.Item1, tie.Item2), 12);
        }
    }

    private static bool GainIsExact(RandomGraph r)
    {
        var graph = r.Build();
        int[] macro = [.. Enumerable.Range(0, r.VertexCount).Where(v => v % 3 == 0)];
        int[] micro = [.. Enumerable.Range(0, r.VertexCount).Where(v => v % 3 == 1)];
        if (macro.Length * micro.Length == 0)
        {
            return true;
        }

        var e = SubsetEfficiency.Of(graph, macro, micro);
        var candidates = new List<(int U, int V)>();
        for (int u = 0; u < r.VertexCount; u += 1 + r.VertexCount / 12)
        {
            for (int v = 0; v < r.VertexCount; v += 1 + r.VertexCount / 15)
            {
                candidates.Add((u, v));
            }
        }

        var gains = new double[candidates.Count];
        e.Gains(candidates.ToArray(), gains);
        double before = Slow(graph, null, macro, micro);
        return Near.Same(before, e.Value) && candidates.Select((c, i) => Math.Abs(Slow(graph, c, macro, micro) - before - gains[i])).All(x => x < 1e-12);
    }

    // Builds the graph with the tie and measures it anew.
    private static double Slow(Graph graph, (int U, int V)? tie, int[] macro, int[] micro)
    {
        var builder = new GraphBuilder(graph.VertexCount);
        for (int v = 0; v < graph.VertexCount; v++)
        {
            foreach (int u in graph.OutNeighbours(v))
            {
                builder.Add(v, u);
            }
        }

        if (tie is { } t)
        {
            builder.Add(t.U, t.V);
        }

        var built = builder.Build();
        double sum = 0;
        foreach (int a in macro)
        {
            int[] hops = BreadthFirst.Distances(built, a);
            sum += micro.Where(b => hops[b] > 0).Sum(b => 1.0 / hops[b]);
        }

        return sum / ((double)macro.Length * micro.Length);
    }
}

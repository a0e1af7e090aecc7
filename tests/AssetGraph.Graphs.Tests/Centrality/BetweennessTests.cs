using AssetGraph.Graphs.Centrality;
using AssetGraph.Graphs.Paths;
using AssetGraph.Graphs.Tests.Paths;

namespace AssetGraph.Graphs.Tests.Centrality;

public sealed class BetweennessTests
{
    [Fact]
    public void Path_of_four_matches_the_hand_calculation()
    {
        //  a - b - c - d: b lies between a,c and a,d; c between a,d and b,d
        var scores = Betweenness.Compute(Drawing.Of("a-b b-c c-d").Graph);
        Assert.Equal([0.0, 2, 2, 0], scores.Raw);
        Near.Equal([0, 2.0 / 3, 2.0 / 3, 0], scores.Normalised);
    }

    [Fact]
    public void Two_shortest_paths_share_a_pair()
    {
        //   a - b - d, a - c - d: b and c have half of a,d each; a and d have half of b,c each
        Assert.Equal([0.5, 0.5, 0.5, 0.5], Betweenness.Compute(Drawing.Of("a-b a-c b-d c-d").Graph).Raw);
    }

    [Fact]
    public void Three_thirds_are_as_long_as_one()
    {
        //   a -3- b -3- c -3- d   each a third long; a -1- d one long: two shortest paths from a to d,
        //   so b and c have half of a,d each; besides, b lies between a and c, c between b and d.
        var d = Drawing.Of("a-b:3 b-c:3 c-d:3 a-d:1");
        Assert.Equal([0, 1.5, 1.5, 0], Betweenness.Compute(d.Graph, new BetweennessOptions { Length = PathLength.Inverse }).Raw);
    }

    [Fact]
    public void Three_thirds_are_as_long_as_one_where_weights_are_fractions()
    {
        var d = Drawing.Of("a-b:0.3 b-c:0.3 c-d:0.3 a-d:0.1");
        Assert.Equal([0, 1.5, 1.5, 0], Betweenness.Compute(d.Graph, new BetweennessOptions { Length = PathLength.Inverse }).Raw);
    }

    [Fact]
    public void Direction_counts_ordered_pairs()
    {
        var scores = Betweenness.Compute(Drawing.Of("a>b b>c c>a").Graph);
        Assert.Equal([1.0, 1, 1], scores.Raw);
        Assert.Equal([0.5, 0.5, 0.5], scores.Normalised);
    }

    [Theory]
    [InlineData(PathLength.Hops)]
    [InlineData(PathLength.Inverse)]
    [InlineData(PathLength.Cost)]
    public void Agrees_with_listing_all_shortest_paths(PathLength length) => RandomGraph.Holds(RandomGraph.Any(mostVertices: 7), r =>
    {
        var graph = r.Build();
        var options = new BetweennessOptions { Length = length };
        return Near.Same(Slow(graph, length, (_, _) => true), Betweenness.Compute(graph, options).Raw);
    });

    [Theory]
    [InlineData(PathLength.Hops)]
    [InlineData(PathLength.Cost)]
    public void Macro_micro_agrees_with_listing_all_shortest_paths(PathLength length) => RandomGraph.Holds(RandomGraph.Any(mostVertices: 7), r =>
    {
        var graph = r.Build();
        int[] macro = [.. Enumerable.Range(0, graph.VertexCount).Where(v => v % 3 == 0)];
        int[] micro = [.. Enumerable.Range(0, graph.VertexCount).Where(v => v % 3 == 1)];
        double[] slow = Slow(graph, length, (s, t) => (s % 3, t % 3) is (0, 1) || (!graph.IsDirected && (s % 3, t % 3) is (1, 0)));
        return Near.Same(slow, MacroMicroBetweenness.Compute(graph, macro, micro, new BetweennessOptions { Length = length }).Raw);
    });

    [Fact]
    public void Macro_micro_betweenness_of_the_karate_club()
    {
        // Computed with NetworkX's betweenness_centrality_subset, doubled: it counts each unordered pair as a half.
        var raw = MacroMicroBetweenness.Compute(KarateClub.Graph, KarateClub.Clubs.Members(0), KarateClub.Clubs.Members(1)).Raw;
        Assert.Equal(147.6548, raw[0], 4);
        Assert.Equal(93.6516, raw[33], 4);
        Assert.Equal(70.9341, raw[2], 4);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(1200)]
    public void Path_counts_past_every_double_are_still_shared_right(int diamonds)
    {
        //    c0 <> c1 <> c2 … : every diamond doubles the number of paths, 2^1200 is past 10^308
        var builder = new GraphBuilder(3 * diamonds + 1);
        for (int i = 0; i < diamonds; i++)
        {
            builder.Add(3 * i, 3 * i + 1).Add(3 * i, 3 * i + 2).Add(3 * i + 1, 3 * i + 3).Add(3 * i + 2, 3 * i + 3);
        }

        var graph = builder.Build();
        foreach (var length in new[] { PathLength.Hops, PathLength.Cost })
        {
            var raw = MacroMicroBetweenness.Compute(graph, [0], [3 * diamonds], new BetweennessOptions { Length = length }).Raw;
            Assert.Equal(0, raw[0]);
            for (int v = 1; v < 3 * diamonds; v++)
            {
                Assert.Equal(v % 3 == 0 ? 1.0 : 0.5, raw[v], 12);
            }
        }
    }

    [Fact]
    public void Edge_betweenness_of_a_path_matches_the_hand_calculation()
    {
        //  a - b - c - d: the middle tie carries 2·2 pairs, the outer ones 1·3
        var d = Drawing.Of("a-b b-c c-d");
        var raw = EdgeBetweenness.Compute(d.Graph).Raw;
        Assert.Equal(3, raw[d.Graph.FindArc(0, 1)]);
        Assert.Equal(4, raw[d.Graph.FindArc(2, 1)]);
    }

    [Fact]
    public void Edge_betweenness_adds_up_to_the_distances() => RandomGraph.Holds(RandomGraph.Any(), r =>
    {
        // Every pair puts as much on ties as its path has hops.
        var graph = r.Build();
        double sum = EdgeBetweenness.Compute(graph).Raw.Sum() / (graph.IsDirected ? 1 : 2);
        double distances = DistanceSummary.Compute(graph).Sum.Sum() / (graph.IsDirected ? 1 : 2);
        return Near.Same(distances, sum);
    });

    [Fact]
    public void Betweenness_adds_up_to_the_distances_less_one_for_each_pair() => RandomGraph.Holds(RandomGraph.Any(), r =>
    {
        var graph = r.Build();
        var summary = DistanceSummary.Compute(graph);
        double inner = (summary.Sum.Sum() - summary.Reached.Sum()) / (graph.IsDirected ? 1 : 2);
        return Near.Same(inner, Betweenness.Compute(graph).Raw.Sum());
    });

    [Fact]
    public void Progress_ends_at_one()
    {
        var seen = new List<double>();
        Betweenness.Compute(KarateClub.Graph, new BetweennessOptions { Workers = 1 }, progress: new Listed(seen));
        Assert.Equal(1, seen[^1]);
        Assert.Equal(seen.Order(), seen);
    }

    internal static double[] Slow(Graph graph, PathLength length, Func<int, int, bool> counts)
    {
        double[] lengths = new double[graph.ArcCount];
        for (int a = 0; a < lengths.Length; a++)
        {
            lengths[a] = length switch { PathLength.Hops => 1, PathLength.Inverse => 1 / graph.Weight(a), _ => graph.Weight(a) };
        }

        var between = new double[graph.VertexCount];
        for (int s = 0; s < graph.VertexCount; s++)
        {
            for (int t = 0; t < graph.VertexCount; t++)
            {
                if (s == t || !counts(s, t))
                {
                    continue;
                }

                var all = SlowPaths.All(graph, lengths, s, t, graph.VertexCount, PathObjective.Sum, null);
                var shortest = all.Where(p => p.Cost <= all[0].Cost * (1 + 1e-12)).ToList();
                foreach (int v in shortest.SelectMany(p => p.Vertices.Skip(1).SkipLast(1)))
                {
                    between[v] += (graph.IsDirected ? 1.0 : 0.5) / shortest.Count;
                }
            }
        }

        return between;
    }

    private sealed class Listed(List<double> seen) : IProgress<double>
    {
        public void Report(double value) => seen.Add(value);
    }
}

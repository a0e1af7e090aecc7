using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Tests.Paths;

public sealed class PathSearchTests
{
    //      0.9     0.9
    //   M ----- a ----- m        two hops, trust 0.81
    //   M ------------- m 0.5    one hop, trust 0.5
    private static readonly Drawing Triangle = Drawing.Of("M-a:0.9 a-m:0.9 M-m:0.5");

    [Fact]
    public void Strongest_path_may_be_longer_than_the_shortest()
    {
        var search = new PathSearch(Triangle.Graph, MinusLogTrust(Triangle.Graph));
        search.Run(Triangle["M"]);
        Assert.Equal(0.81, Math.Exp(-search.Cost(Triangle["m"])), 12);
        Assert.Equal([Triangle["M"], Triangle["a"], Triangle["m"]], search.PathTo(Triangle["m"])!.Vertices);
    }

    [Fact]
    public void A_hop_limit_forces_the_weaker_direct_tie()
    {
        var search = new PathSearch(Triangle.Graph, MinusLogTrust(Triangle.Graph));
        search.Run(Triangle["M"], maxHops: 1);
        Assert.Equal(0.5, Math.Exp(-search.Cost(Triangle["m"])), 12);
        Assert.Equal(1, search.Hops(Triangle["m"]));
    }

    [Fact]
    public void Without_the_broker_what_remains_is_the_direct_tie()
    {
        var search = new PathSearch(Triangle.Graph, MinusLogTrust(Triangle.Graph));
        search.Run(Triangle["M"], excluded: new VertexSet(3, [Triangle["a"]]));
        Assert.Equal(0.5, Math.Exp(-search.Cost(Triangle["m"])), 12);
        Assert.False(search.IsReached(Triangle["a"]));
    }

    [Fact]
    public void An_early_cheap_detour_does_not_use_up_the_hops_of_a_later_path()
    {
        //  s-a-b-t with cheap ties, s-b dear: within two hops only s-b-t reaches t, though b's best path has two hops already.
        var d = Drawing.Of("s-a:1 a-b:1 s-b:9 b-t:1");
        var search = new PathSearch(d.Graph, d.Graph.Weights.ToArray());
        search.Run(d["s"], maxHops: 2);
        Assert.Equal(2, search.Cost(d["b"]));
        Assert.Equal(10, search.Cost(d["t"]));
        Assert.Equal([d["s"], d["b"], d["t"]], search.PathTo(d["t"])!.Vertices);
    }

    [Fact]
    public void Against_the_arcs_an_undirected_tie_is_read_at_the_cost_of_its_own_direction()
    {
        var d = Drawing.Of("a-b b-c");
        var costs = new double[4];
        costs[d.Graph.FindArc(0, 1)] = 1;
        costs[d.Graph.FindArc(1, 0)] = 10;
        costs[d.Graph.FindArc(1, 2)] = 2;
        costs[d.Graph.FindArc(2, 1)] = 20;
        var search = new PathSearch(d.Graph, costs, direction: Direction.In);
        search.Run(2);
        Assert.Equal(3, search.Cost(0));
        Assert.Equal([0, 1, 2], search.PathTo(0)!.Vertices);
        Assert.Equal([d.Graph.FindArc(0, 1), d.Graph.FindArc(1, 2)], search.PathTo(0)!.Arcs);
    }

    [Theory]
    [InlineData(PathObjective.Sum)]
    [InlineData(PathObjective.Bottleneck)]
    public void Finds_what_trying_every_path_finds(PathObjective objective) => RandomGraph.Holds(RandomGraph.Any(mostVertices: 7), r =>
    {
        var graph = r.Build();
        double[] costs = SlowPaths.Costs(graph);
        var search = new PathSearch(graph, costs, objective);
        var back = new PathSearch(graph, costs, objective, Direction.In);
        for (int s = 0; s < graph.VertexCount; s++)
        {
            for (int hops = 0; hops < 5; hops++)
            {
                var excluded = hops % 2 == 0 ? null : new VertexSet(graph.VertexCount, [(s + 1) % graph.VertexCount]);
                search.Run(s, hops, excluded);
                for (int t = 0; t < graph.VertexCount; t++)
                {
                    var best = SlowPaths.All(graph, costs, s, t, hops, objective, excluded).FirstOrDefault();
                    var found = search.PathTo(t);
                    if (best is null != found is null || (best is not null && !Same(best, found!)))
                    {
                        return false;
                    }

                    back.Run(t, hops, excluded);
                    if (back.Cost(s) != (best?.Cost ?? double.PositiveInfinity) || (best is not null && back.PathTo(s)!.Vertices[0] != s))
                    {
                        return false;
                    }
                }
            }
        }

        return true;

        // Of equally wide paths with equally many hops any may be found.
        bool Same(HopPath a, HopPath b) =>
            a.Cost == b.Cost && a.Hops == b.Hops && (objective == PathObjective.Bottleneck || (a.Vertices.SequenceEqual(b.Vertices) && a.Arcs.SequenceEqual(b.Arcs)));
    }, 100);

    [Fact]
    public void Running_again_allocates_nothing()
    {
        var graph = Drawing.Of("a-b b-c c-d d-a a-c").Graph;
        var search = new PathSearch(graph, new double[graph.ArcCount]);
        search.Run(0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            search.Run(i % graph.VertexCount);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    public void A_cost_that_is_none_is_refused_with_its_arc(double cost)
    {
        var graph = Drawing.Of("a-b").Graph;
        var error = Assert.Throws<GraphException>(() => new PathSearch(graph, [0, cost]));
        Assert.Equal("AG2004", error.Code);
        Assert.Contains("arc 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Costs_of_another_graph_are_refused()
    {
        Assert.Equal("AG2004", Assert.Throws<GraphException>(() => new PathSearch(Triangle.Graph, [1.0])).Code);
        Assert.Equal("AG2001", Assert.Throws<GraphException>(() => new PathSearch(Triangle.Graph, new double[6]).Run(3)).Code);
    }

    private static double[] MinusLogTrust(Graph graph) => Array.ConvertAll(graph.Weights.ToArray(), t => -Math.Log(t));
}

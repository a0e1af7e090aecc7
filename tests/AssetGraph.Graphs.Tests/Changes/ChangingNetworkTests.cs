using AssetGraph.Graphs.Changes;
using AssetGraph.Graphs.Components;
using AssetGraph.Graphs.Cores;
using AssetGraph.Graphs.StructuralHoles;

namespace AssetGraph.Graphs.Tests.Changes;

public sealed class ChangingNetworkTests
{
    [Fact]
    public void A_tie_that_joins_two_triangles_and_goes_again_changes_what_it_must()
    {
        //   a---b     d---e
        //    \ /       \ /
        //     c . . . . f
        var d = Drawing.Of("a-b b-c a-c d-e e-f d-f");
        var network = new ChangingNetwork(d.Graph);
        Assert.Equal((2, 3), (network.ComponentCount, network.ComponentSize(d["a"])));

        network.Set(d["c"], d["f"]);
        Assert.Equal((1, 6, 3, 2), (network.ComponentCount, network.ComponentSize(d["a"]), network.Degree(d["c"]), network.CoreNumber(d["c"])));
        Assert.True(network.AreJoined(d["a"], d["e"]));

        Assert.True(network.Remove(d["f"], d["c"]));
        Assert.False(network.Remove(d["f"], d["c"]));
        Assert.Equal((2, 3, 2), (network.ComponentCount, network.ComponentSize(d["e"]), network.Degree(d["f"])));
        Assert.Equal(1.125, network.Constraint(d["c"]), 12);
        Assert.Equal(2, network.Changes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Brought_forward_is_as_computed_from_scratch(bool weighted) => RandomGraph.Holds(RandomGraph.Any(directed: false, weighted: weighted, mostVertices: 12), r =>
    {
        var network = new ChangingNetwork(r.Build());
        int n = network.VertexCount;
        var random = new Random(n * 1000 + r.Ties.Count);
        for (int step = 0; n > 1 && step < 30; step++)
        {
            int u = random.Next(n);
            int v = (u + 1 + random.Next(n - 1)) % n;
            if (random.Next(2) == 0)
            {
                network.Set(u, v, weighted ? 1 + random.Next(5) : 1);
            }
            else
            {
                network.Remove(u, v);
            }

            // Reads between changes, so that some answers are kept and some are stale; the whole graph only now and then.
            _ = network.Constraint(random.Next(n));
            if (step % 5 == 4 && !IsAsFromScratch(network))
            {
                return false;
            }
        }

        return IsAsFromScratch(network);
    });

    [Fact]
    public void Betweenness_is_searched_only_in_the_blocks_that_changed_and_says_how_old_it_is()
    {
        //   a--b
        //   |  |        two squares that share c;
        //   x--c--d     a diagonal c-e in the second leaves the first as it was
        //      |  |
        //      f--e
        var d = Drawing.Of("a-b b-c c-x x-a c-d d-e e-f f-c");
        var network = new ChangingNetwork(d.Graph);
        double before = network.Betweenness(d["d"]);
        network.Set(d["c"], d["e"]);
        Assert.Equal((1, before), (network.BetweennessAge, network.Betweenness(d["d"])));
        Assert.Equal(1, network.RefreshBetweenness());
        Assert.Equal(0, network.BetweennessAge);
        Assert.NotEqual(before, network.Betweenness(d["d"]));
        Assert.Equal(0, network.RefreshBetweenness());

        using var source = new CancellationTokenSource();
        source.Cancel();
        network.Remove(d["c"], d["e"]);
        Assert.Throws<OperationCanceledException>(() => network.RefreshBetweenness(source.Token));
        Assert.Equal(1, network.BetweennessAge);
    }

    [Fact]
    public void What_cannot_be_is_refused_and_changes_nothing()
    {
        var network = new ChangingNetwork(Drawing.Of("a-b b-c").Graph);
        Assert.Equal("AG2001", Assert.Throws<GraphException>(() => network.Set(0, 3)).Code);
        Assert.Equal("AG2001", Assert.Throws<GraphException>(() => network.Set(1, 1)).Code);
        Assert.Equal("AG2001", Assert.Throws<GraphException>(() => network.Remove(-1, 1)).Code);
        Assert.Equal("AG2002", Assert.Throws<GraphException>(() => network.Set(0, 2, 2)).Code);
        Assert.Equal("AG2002", Assert.Throws<GraphException>(() => network.Set(0, 2, double.NaN)).Code);
        Assert.Equal("AG2006", Assert.Throws<GraphException>(() => new ChangingNetwork(Drawing.Of("a>b").Graph)).Code);
        Assert.Equal(0, network.Changes);
        Assert.True(IsAsFromScratch(network));
    }

    private static bool IsAsFromScratch(ChangingNetwork network)
    {
        int n = network.VertexCount;
        double[] constraint = [.. Enumerable.Range(0, n).Select(network.Constraint)];
        double[] effective = [.. Enumerable.Range(0, n).Select(network.EffectiveSize)];
        network.RefreshBetweenness();
        var graph = network.ToGraph();
        double[] between = [.. Enumerable.Range(0, n).Select(network.Betweenness)];
        var components = WeakComponents.Find(graph);
        int[] cores = CoreNumbers.Compute(graph);
        var holes = BurtHoles.Compute(graph);
        return network.ComponentCount == components.Count
            && Enumerable.Range(0, n).All(v => network.Degree(v) == graph.OutDegree(v)
                && network.CoreNumber(v) == cores[v]
                && network.ComponentSize(v) == components.Sizes[components.Labels[v]]
                && Enumerable.Range(0, n).All(u => network.AreJoined(u, v) == (components.Labels[u] == components.Labels[v])))
            && network.BetweennessAge == 0
            && Near.Same(AssetGraph.Graphs.Centrality.Betweenness.Compute(graph).Raw, between)
            && Near.Same(holes.Constraint, constraint)
            && Near.Same(holes.EffectiveSize, effective);
    }
}

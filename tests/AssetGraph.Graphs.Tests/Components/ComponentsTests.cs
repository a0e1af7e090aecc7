using AssetGraph.Graphs.Components;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Tests.Components;

public sealed class ComponentsTests
{
    [Fact]
    public void Components_are_numbered_from_the_largest()
    {
        var parts = WeakComponents.Find(Drawing.Of("a b-c d-e e-f").Graph);
        Assert.Equal([2, 1, 1, 0, 0, 0], parts.Labels);
        Assert.Equal([3, 2, 1], parts.Sizes);
        Assert.Equal(1, parts.Singletons);
    }

    [Fact]
    public void A_cycle_is_strong_and_its_tail_is_not()
    {
        var parts = StrongComponents.Find(Drawing.Of("a>b b>c c>a c>d").Graph);
        Assert.Equal([0, 0, 0, 1], parts.Labels);
    }

    [Fact]
    public void Weak_components_are_who_can_be_reached_either_way() => RandomGraph.Holds(RandomGraph.Any(), r =>
    {
        var graph = r.Build();
        var labels = WeakComponents.Find(graph).Labels;
        return Pairs(graph).All(p => (labels[p.U] == labels[p.V]) == (BreadthFirst.Distances(graph, p.U, Direction.Either)[p.V] >= 0));
    });

    [Fact]
    public void Strong_components_are_who_can_reach_each_other() => RandomGraph.Holds(RandomGraph.Any(), r =>
    {
        var graph = r.Build();
        var labels = StrongComponents.Find(graph).Labels;
        return Pairs(graph).All(p =>
            (labels[p.U] == labels[p.V]) == (BreadthFirst.Distances(graph, p.U)[p.V] >= 0 && BreadthFirst.Distances(graph, p.V)[p.U] >= 0));
    });

    [Fact]
    public void A_path_of_half_a_million_needs_no_deep_stack()
    {
        var builder = new GraphBuilder(500_000, directed: true);
        for (int v = 1; v < 500_000; v++)
        {
            builder.Add(v - 1, v);
        }

        var graph = builder.Build();
        Assert.Equal(500_000, StrongComponents.Find(graph).Count);
        Assert.Equal(1, WeakComponents.Find(graph).Count);
    }

    private static IEnumerable<(int U, int V)> Pairs(Graph graph) =>
        from u in Enumerable.Range(0, graph.VertexCount) from v in Enumerable.Range(0, graph.VertexCount) select (u, v);
}

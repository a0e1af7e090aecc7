using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Tests.Paths;

public sealed class HopDistancesTests
{
    [Fact]
    public void A_path_is_measured_from_both_ends()
    {
        var d = Drawing.Of("a-b b-c c-d e");
        var hops = HopDistances.From(d.Graph, [d["a"], d["d"]]);
        Assert.Equal([0, 1, 2, 3, -1], Enumerable.Range(0, 5).Select(v => hops[0, v]));
        Assert.Equal([3, 2, 1, 0, -1], Enumerable.Range(0, 5).Select(v => hops[1, v]));
        Assert.Equal(3, hops.Longest);
    }

    [Theory]
    [InlineData(Direction.Out)]
    [InlineData(Direction.In)]
    [InlineData(Direction.Either)]
    public void Many_sources_at_once_find_what_each_finds_alone(Direction direction) => RandomGraph.Holds(RandomGraph.Any(mostVertices: 90), r =>
    {
        var graph = r.Build();
        int[] sources = [.. Enumerable.Range(0, graph.VertexCount), .. Enumerable.Range(0, graph.VertexCount)];
        var hops = HopDistances.From(graph, sources, direction);
        for (int i = 0; i < sources.Length; i++)
        {
            int[] alone = BreadthFirst.Distances(graph, sources[i], direction);
            for (int v = 0; v < graph.VertexCount; v++)
            {
                if (alone[v] != hops[i, v])
                {
                    return false;
                }
            }
        }

        return true;
    }, 40);

    [Fact]
    public void Several_sources_together_give_the_nearest()
    {
        var d = Drawing.Of("a-b b-c c-d d-e");
        Assert.Equal([0, 1, 2, 1, 0], BreadthFirst.Distances(d.Graph, [d["a"], d["e"]]));
        Assert.Equal([-1, -1, 0, 1, 2], BreadthFirst.Distances(d.Graph, [d["c"]], excluded: new VertexSet(5, [d["b"]])));
        Assert.Equal([2, 1, 0, -1, -1], BreadthFirst.Distances(Drawing.Of("a>b b>c c>d d>e").Graph, 2, Direction.In));
    }
}

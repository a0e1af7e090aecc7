using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Tests.Paths;

public sealed class KBestPathsTests
{
    [Fact]
    public void Paths_come_best_first_and_none_twice()
    {
        //   s --1-- a --1-- t
        //   s --1-- b --2-- t
        //   s ----------5-- t
        var d = Drawing.Of("s-a:1 a-t:1 s-b:1 b-t:2 s-t:5 a-b:1");
        var paths = new KBestPaths(d.Graph, d.Graph.Weights.ToArray()).Find(d["s"], d["t"], 10);
        Assert.Equal([2.0, 3.0, 3.0, 4.0, 5.0], paths.Select(p => p.Cost));
        Assert.Equal([2, 2, 3, 3, 1], paths.Select(p => p.Hops));
    }

    [Theory]
    [InlineData(PathObjective.Sum)]
    [InlineData(PathObjective.Bottleneck)]
    public void Finds_the_first_of_what_trying_every_path_finds(PathObjective objective) => RandomGraph.Holds(RandomGraph.Any(mostVertices: 7), r =>
    {
        var graph = r.Build();
        double[] costs = SlowPaths.Costs(graph);
        var search = new KBestPaths(graph, costs, objective);
        for (int s = 0; s < graph.VertexCount; s++)
        {
            for (int t = 0; t < graph.VertexCount; t++)
            {
                var excluded = t % 2 == 0 ? null : new VertexSet(graph.VertexCount, [(t + 2) % graph.VertexCount]);
                int count = 1 + (s + t) % 6;
                var all = SlowPaths.All(graph, costs, s, t, 4, objective, excluded).Take(count).ToList();
                var found = search.Find(s, t, count, 4, excluded);
                string Show(HopPath path) => $"{path.Cost}: {path.Hops} {(objective == PathObjective.Sum ? string.Join(' ', path.Vertices) : string.Empty)}";
                if (!all.Select(Show).SequenceEqual(found.Select(Show)) || found.DistinctBy(p => string.Join(' ', p.Vertices)).Count() != found.Count)
                {
                    return false;
                }
            }
        }

        return true;
    }, 100);

    [Fact]
    public void No_path_is_no_error()
    {
        var d = Drawing.Of("s t");
        Assert.Empty(new KBestPaths(d.Graph, []).Find(0, 1, 3));
        Assert.Equal("AG2005", Assert.Throws<GraphException>(() => new KBestPaths(d.Graph, []).Find(0, 1, 0)).Code);
    }
}

using AssetGraph.Graphs.Centrality;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Tests.Centrality;

/// <summary>The way block by block and eight at a time against one search from each vertex.</summary>
public sealed class BlockBetweennessTests
{
    [Fact]
    public void Agrees_with_one_search_from_each_vertex() => RandomGraph.Holds(RandomGraph.Any(directed: false, mostVertices: 60), r =>
    {
        var graph = r.Build();
        return Near.Same(Slow(graph), Betweenness.Compute(graph).Raw, 1e-12);
    }, 300);

    [Theory]
    [InlineData(1, 500, 900)]
    [InlineData(2, 500, 5000)]
    [InlineData(3, 700, 600)]
    public void Agrees_on_larger_graphs_with_hubs_and_leaves(int seed, int vertices, int ties)
    {
        var random = new Random(seed);
        var builder = new GraphBuilder(vertices);
        for (int i = 0; i < ties; i++)
        {
            builder.Add(random.Next(1 + random.Next(vertices)), random.Next(vertices));
        }

        var graph = builder.Build();
        Near.Equal(Slow(graph), Betweenness.Compute(graph).Raw, 1e-12);
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(1, 1500)]
    [InlineData(2, 500)]
    public void Agrees_on_grids_and_long_paths(int rows, int columns)
    {
        var builder = new GraphBuilder(rows * columns);
        for (int v = 0; v < rows * columns; v++)
        {
            if (v % columns > 0)
            {
                builder.Add(v - 1, v);
            }

            if (v >= columns)
            {
                builder.Add(v - columns, v);
            }
        }

        var graph = builder.Build();
        Near.Equal(Slow(graph), Betweenness.Compute(graph).Raw, 1e-11);
    }

    [Fact]
    public void Paths_too_many_for_a_double_are_counted_the_other_way()
    {
        // 600 layers of three, each tied to all of the next: 3^598 paths from end to end, which is past 10^280.
        var builder = new GraphBuilder(1800);
        for (int v = 0; v + 3 < 1800; v++)
        {
            for (int u = v / 3 * 3 + 3; u < v / 3 * 3 + 6; u++)
            {
                builder.Add(v, u);
            }
        }

        var graph = builder.Build();
        Assert.Null(BlockBetweenness.Raw(graph, null, 0, null, TestContext.Current.CancellationToken));
        double[] raw = Betweenness.Compute(graph).Raw;
        for (int v = 0; v < 1800; v++)
        {
            Assert.Equal(raw[v / 3 * 3], raw[v], raw[v] * 1e-9);
        }

        var distances = DistanceSummary.Compute(graph);
        double inner = (distances.Sum.Sum() - distances.Reached.Sum(x => (double)x)) / 2;
        Assert.Equal(inner, raw.Sum(), inner * 1e-9);
    }

    private static double[] Slow(Graph graph) => Betweenness.OneByOne(graph, new BetweennessOptions(), CancellationToken.None, null);
}

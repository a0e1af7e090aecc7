using AssetGraph.Graphs.Centrality;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Tests.Centrality;

/// <summary>Betweenness by lengths, block by block, against one search from each vertex.</summary>
public sealed class LengthKernelTests
{
    [Theory]
    [InlineData(PathLength.Cost, 1, 1)]           // whole and short: the ring of buckets
    [InlineData(PathLength.Cost, 1, 1009)]        // whole and long: the radix heap, exact
    [InlineData(PathLength.Cost, 1, 0.1)]         // no whole numbers: equal but for rounding is equal
    [InlineData(PathLength.Inverse, 1, 1)]
    [InlineData(PathLength.Inverse, 0.7, 1)]
    public void Agrees_with_one_search_from_each_vertex(PathLength length, double alpha, double scale) =>
        RandomGraph.Holds(RandomGraph.Any(weighted: true, mostVertices: 40), r =>
        {
            var graph = (r with { Ties = [.. r.Ties.Select(t => (t.From, t.To, t.Weight * scale))] }).Build();
            var options = new BetweennessOptions { Length = length, Alpha = alpha };
            return Near.Same(Betweenness.OneByOne(graph, options, CancellationToken.None, null), Betweenness.Compute(graph, options).Raw, 1e-12);
        });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_thread_gives_the_bits_of_many(bool directed)
    {
        var random = new Random(5);
        var builder = new GraphBuilder(300, directed, weighted: true);
        for (int i = 0; i < 900; i++)
        {
            builder.Add(random.Next(300), random.Next(300), random.NextDouble() + 0.01);
        }

        var graph = builder.Build();
        var options = new BetweennessOptions { Length = PathLength.Cost };
        Assert.Equal(Betweenness.Compute(graph, options with { Workers = 1 }).Raw, Betweenness.Compute(graph, options with { Workers = 3 }).Raw);
    }

    [Fact]
    public void Paths_too_many_for_a_double_are_counted_the_other_way()
    {
        // 600 layers of three, each tied to all of the next.
        var builder = new GraphBuilder(1800, weighted: true);
        for (int v = 0; v + 3 < 1800; v++)
        {
            for (int u = v / 3 * 3 + 3; u < v / 3 * 3 + 6; u++)
            {
                builder.Add(v, u, 2);
            }
        }

        var graph = builder.Build();
        Assert.Null(BlockBetweenness.Raw(graph, ArcLengths.Of(graph, PathLength.Cost, 1), 0, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Whole_lengths_are_told_in_their_largest_common_unit()
    {
        var graph = new GraphBuilder(4, weighted: true).Add(0, 1, 1).Add(1, 2, 2).Add(2, 3, 5).Build();
        var lengths = ArcLengths.Of(graph, PathLength.Inverse, 1);
        Assert.Equal([10.0, 10, 5, 5, 2, 2], lengths.Values);
        Assert.Equal(10, lengths.LongestWhole);
        Assert.Equal(10, lengths.Scale);
        Assert.Equal(double.PositiveInfinity, ArcLengths.Of(graph, PathLength.Inverse, 0.5).LongestWhole);
    }
}

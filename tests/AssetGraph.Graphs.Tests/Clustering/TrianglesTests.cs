using AssetGraph.Graphs.Clustering;

namespace AssetGraph.Graphs.Tests.Clustering;

public sealed class TrianglesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Where_everybody_is_tied_everybody_is_in_a_triangle_with_each_two_others(int workers)
    {
        // Enough ties for several threads.
        const int n = 500;
        var builder = new GraphBuilder(n);
        for (int v = 0; v < n; v++)
        {
            for (int u = 0; u < v; u++)
            {
                builder.Add(v, u);
            }
        }

        Assert.All(Triangles.Count(builder.Build(), TestContext.Current.CancellationToken, workers), t => Assert.Equal((n - 1) * (n - 2) / 2, t));
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var random = new Random(5);
        var builder = new GraphBuilder(20_000);
        for (int i = 0; i < 150_000; i++)
        {
            builder.Add(random.Next(20_000), random.Next(1 + i % 20_000));
        }

        var graph = builder.Build();
        Assert.Equal(Triangles.Count(graph, TestContext.Current.CancellationToken, 1), Triangles.Count(graph, TestContext.Current.CancellationToken, 3));
        Assert.NotEqual(0, Triangles.Count(graph, TestContext.Current.CancellationToken).Sum());
    }
}

using AssetGraph.Graphs.Centrality;

namespace AssetGraph.Graphs.Tests.Centrality;

public sealed class SampledBetweennessTests
{
    [Fact]
    public void The_bound_holds_in_two_hundred_seeded_runs()
    {
        var exact = Betweenness.Compute(KarateClub.Graph).Raw;
        int broken = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            var sampled = SampledBetweenness.Compute(KarateClub.Graph, new SampledBetweennessOptions { Error = 0.05, Seed = seed });
            broken += exact.Zip(sampled.Raw, (e, s) => Math.Abs(e - s)).Max() > sampled.RawError ? 1 : 0;
        }

        // A risk of 0.1 would allow 20.
        Assert.InRange(broken, 0, 20);
    }

    [Fact]
    public void Many_draws_come_near_the_exact_values_also_with_directions()
    {
        var random = new Random(8);
        var builder = new GraphBuilder(30, directed: true);
        for (int i = 0; i < 90; i++)
        {
            builder.Add(random.Next(30), random.Next(30));
        }

        var graph = builder.Build();
        var exact = Betweenness.Compute(graph).Normalised;
        var sampled = SampledBetweenness.Compute(graph, new SampledBetweennessOptions { Error = 0.005 }).Normalised;
        Assert.All(exact.Zip(sampled), p => Assert.Equal(p.First, p.Second, 0.006));
    }

    [Fact]
    public void The_number_of_draws_is_the_published_one()
    {
        // 0.5/0.01² · (⌊log₂(VD − 2)⌋ + 1 + ln 10) for longest paths of 9, 18 and 47 vertices.
        Assert.Equal([26513, 36513, 41513], new[] { 9, 18, 47 }.Select(vd => SampledBetweenness.Draws(vd, 0.01, 0.1)));
    }
}

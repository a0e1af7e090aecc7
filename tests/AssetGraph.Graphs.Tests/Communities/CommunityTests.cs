using AssetGraph.Graphs.Communities;
using AssetGraph.Graphs.Components;
using AssetGraph.Graphs.Tests.Oracle;

namespace AssetGraph.Graphs.Tests.Communities;

public sealed class CommunityTests
{
    [Fact]
    public void Leiden_finds_the_best_division_of_the_karate_club_with_every_seed()
    {
        // 0.41978961: proven the largest by Brandes et al. 2008.
        for (int seed = 0; seed < 50; seed++)
        {
            Assert.Equal(0.41978961, Leiden.Find(KarateClub.Graph, new CommunityOptions { Seed = seed }).Modularity, 8);
        }
    }

    [Theory]
    [InlineData(CommunityQuality.Modularity, 1)]
    [InlineData(CommunityQuality.Modularity, 0.3)]
    [InlineData(CommunityQuality.Cpm, 0.2)]
    public void Every_community_hangs_together_and_the_quality_is_that_of_the_division(CommunityQuality quality, double resolution) =>
        RandomGraph.Holds(RandomGraph.Any(mostVertices: 30), r =>
        {
            var graph = r.Build().UnderlyingUndirected();
            var options = new CommunityOptions { Quality = quality, Resolution = resolution };
            var found = Leiden.Find(graph, options);
            var within = new GraphBuilder(graph.VertexCount);
            foreach (var (from, to, _) in r.Ties.Where(t => found.Labels[t.From] == found.Labels[t.To]))
            {
                within.Add(from, to);
            }

            return WeakComponents.Find(within.Build()).Count == found.Sizes.Count
                && found.Sizes.Sum() == graph.VertexCount
                && Near.Same(Modularity.Of(graph, found.Labels, new ModularityOptions { Resolution = resolution }), found.Modularity)
                && QualityIsThatOfTheDivision(graph, found, options);
        });

    [Fact]
    public void Louvain_is_at_least_as_good_as_leaving_everyone_alone() => RandomGraph.Holds(RandomGraph.Any(mostVertices: 30), r =>
    {
        var graph = r.Build().UnderlyingUndirected();
        double alone = Modularity.Of(graph, [.. Enumerable.Range(0, graph.VertexCount)]);
        return double.IsNaN(alone) || Louvain.Find(graph).Modularity >= alone - 1e-12;
    });

    [Fact]
    public void Planted_groups_are_found()
    {
        // Ten groups of twenty, tied within by chance 0.5 and across by 0.01.
        var random = new Random(3);
        var builder = new GraphBuilder(200);
        for (int v = 0; v < 200; v++)
        {
            for (int u = 0; u < v; u++)
            {
                if (random.NextDouble() < (u / 20 == v / 20 ? 0.5 : 0.01))
                {
                    builder.Add(u, v);
                }
            }
        }

        var found = Leiden.Find(builder.Build());
        Assert.Equal(10, found.Sizes.Count);
        Assert.All(Enumerable.Range(0, 200), v => Assert.Equal(found.Labels[v / 20 * 20], found.Labels[v]));
    }

    // The best of 200 seeds (of the other networks 100) of leidenalg 0.9.1, CPMVertexPartition until nothing gains; half of its quality, which counts each tie twice.
    [Theory]
    [InlineData(0.02, 66.78)]
    [InlineData(0.05, 54.4)]
    [InlineData(0.1, 43.1)]
    [InlineData(0.2, 30.6)]
    [InlineData(0.3, 22.1)]
    [InlineData(0.5, 14)]
    [InlineData(1, 0)]
    public void Leiden_finds_the_constant_Potts_quality_of_the_karate_club_that_leidenalg_finds(double resolution, double best) =>
        Assert.Equal(best, BestPotts(KarateClub.Graph, resolution), 9);

    [Theory]
    [InlineData("lesmis", 0.05, 720.85)]
    [InlineData("lesmis", 0.2, 627.4)]
    [InlineData("lesmis", 0.5, 540.5)]
    [InlineData("dolphins", 0.05, 107.65)]
    [InlineData("dolphins", 0.2, 65)]
    [InlineData("dolphins", 0.5, 31)]
    [InlineData("polbooks", 0.05, 309.3)]
    [InlineData("polbooks", 0.2, 167.8)]
    [InlineData("polbooks", 0.5, 68.5)]
    public void Leiden_finds_the_constant_Potts_quality_of_oracle_networks_that_leidenalg_finds(string network, double resolution, double best) =>
        Assert.Equal(best, BestPotts(new OracleNetwork(SharedData.Require("data", "oracle", network)).Graph, resolution), 9);

    [Fact]
    public void A_resolution_that_is_none_is_refused()
    {
        Assert.Equal("AG2005", Assert.Throws<GraphException>(() => Leiden.Find(KarateClub.Graph, new CommunityOptions { Resolution = 0 })).Code);
        Assert.Equal("AG2007", Assert.Throws<GraphException>(() => Modularity.Of(KarateClub.Graph, [0, 1])).Code);
    }

    private static double BestPotts(Graph graph, double resolution) => Enumerable.Range(0, 50)
        .Max(seed => Leiden.Find(graph, new CommunityOptions { Quality = CommunityQuality.Cpm, Resolution = resolution, Seed = seed, Iterations = 50 }).Quality);

    private static bool QualityIsThatOfTheDivision(Graph graph, CommunityResult found, CommunityOptions options)
    {
        double Quality(IReadOnlyList<int> labels)
        {
            if (options.Quality == CommunityQuality.Modularity)
            {
                return Modularity.Of(graph, labels, new ModularityOptions { Resolution = options.Resolution });
            }

            double sum = 0;
            for (int v = 0; v < graph.VertexCount; v++)
            {
                for (int u = 0; u < v; u++)
                {
                    int arc = graph.FindArc(v, u);
                    sum += labels[u] == labels[v] ? (arc < 0 ? 0 : graph.Weight(arc)) - options.Resolution : 0;
                }
            }

            return sum;
        }

        return double.IsNaN(found.Quality) || Near.Same(Quality(found.Labels), found.Quality, 1e-9);
    }
}

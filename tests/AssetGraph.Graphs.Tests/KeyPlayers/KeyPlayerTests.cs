using AssetGraph.Graphs.KeyPlayers;

namespace AssetGraph.Graphs.Tests.KeyPlayers;

public sealed class KeyPlayerTests
{
    [Fact]
    public void Key_players_of_the_karate_club()
    {
        // By trying all pairs: reach {1, 34} 0.955882; distance fragmentation {1, 2} 0.684409, of the whole club 0.507992.
        var reach = KeyPlayerSearch.Find(KarateClub.Graph, new KeyPlayerOptions { Goal = KeyPlayerGoal.Reach, Size = 2 });
        Assert.Equal([0, 33], reach.Members);
        Assert.Equal(0.955882, reach.Value, 6);
        var apart = KeyPlayerSearch.Find(KarateClub.Graph, new KeyPlayerOptions { Goal = KeyPlayerGoal.DistanceFragmentation, Size = 2 });
        Assert.Equal([0, 1], apart.Members);
        Assert.Equal(0.684409, apart.Value, 6);
        Assert.Equal(0.507992, apart.Before, 6);
    }

    [Theory]
    [InlineData(KeyPlayerGoal.Fragmentation)]
    [InlineData(KeyPlayerGoal.Reach)]
    public void Exchange_leaves_no_better_neighbour(KeyPlayerGoal goal) => RandomGraph.Holds(RandomGraph.Any(mostVertices: 8), r =>
    {
        // Five of at least twenty: too many sets to try all.
        var graph = (r with { VertexCount = r.VertexCount + 20, Ties = [.. r.Ties, .. Enumerable.Range(0, r.VertexCount + 19).Select(v => (v * v % 17, v + 1, 1.0))] }).Build();
        var found = KeyPlayerSearch.Find(graph, new KeyPlayerOptions { Goal = goal, Size = 5 });
        var all = from member in found.Members
                  from v in Enumerable.Range(0, graph.VertexCount)
                  where !found.Members.Contains(v)
                  select KeyPlayerValue.Of(graph, [.. found.Members.Select(m => m == member ? v : m)], goal);
        return all.All(x => x <= found.Value + 1e-9);
    }, 30);

    [Fact]
    public void Two_whose_leaving_matters_only_together_are_found()
    {
        // Each of a and b joins all the others: without one nothing falls apart, without both everything does.
        var d = Drawing.Of("a-c a-d a-e a-f b-c b-d b-e b-f c-d");
        var found = KeyPlayerSearch.Find(d.Graph, new KeyPlayerOptions { Size = 2 });
        Assert.Equal([d["a"], d["b"]], found.Members.Order());
        Assert.Equal(1 - 2.0 / 12, found.Value, 12);
    }

    [Fact]
    public void Sizes_out_of_range_are_refused_and_larger_than_the_graph_are_cut()
    {
        Assert.Equal("AG2005", Assert.Throws<GraphException>(() => KeyPlayerSearch.Find(KarateClub.Graph, new KeyPlayerOptions { Size = 0 })).Code);
        Assert.Equal(2, KeyPlayerSearch.Find(Drawing.Of("a-b").Graph, new KeyPlayerOptions { Size = 5 }).Members.Count);
    }
}

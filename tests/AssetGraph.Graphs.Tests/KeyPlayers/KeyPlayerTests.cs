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
        var graph = r.Build();
        var found = KeyPlayerSearch.Find(graph, new KeyPlayerOptions { Goal = goal, Size = 2 });
        var all = from u in Enumerable.Range(0, graph.VertexCount)
                  from v in Enumerable.Range(0, graph.VertexCount)
                  where u < v && (found.Members.Contains(u) || found.Members.Contains(v))
                  select KeyPlayerValue.Of(graph, [u, v], goal);
        return graph.VertexCount < 3 || all.All(x => x <= found.Value + 1e-9);
    }, 60);

    [Fact]
    public void Sizes_out_of_range_are_refused_and_larger_than_the_graph_are_cut()
    {
        Assert.Equal("AG2005", Assert.Throws<GraphException>(() => KeyPlayerSearch.Find(KarateClub.Graph, new KeyPlayerOptions { Size = 0 })).Code);
        Assert.Equal(2, KeyPlayerSearch.Find(Drawing.Of("a-b").Graph, new KeyPlayerOptions { Size = 5 }).Members.Count);
    }
}

using AssetGraph.Graphs.Components;

namespace AssetGraph.Graphs.Tests.Components;

public sealed class BiconnectedComponentsTests
{
    [Fact]
    public void Two_triangles_that_share_a_vertex_are_two_blocks()
    {
        //  a - b     d - e
        //   \ /       \ /
        //    c ------- c
        var d = Drawing.Of("a-b b-c a-c c-d d-e c-e");
        var blocks = BiconnectedComponents.Find(d.Graph);
        Assert.Equal(2, blocks.Count);
        Assert.True(blocks.IsArticulation(d["c"]));
        Assert.Equal(2, blocks.CutOff()[d["c"]]);
        Assert.Empty(blocks.Bridges());
    }

    [Fact]
    public void Articulation_points_and_bridges_are_what_splits_a_component_when_it_goes() => RandomGraph.Holds(RandomGraph.Any(), r =>
    {
        var graph = r.Build();
        var blocks = BiconnectedComponents.Find(graph);
        int before = WeakComponents.Find(graph).Count;
        for (int v = 0; v < graph.VertexCount; v++)
        {
            // Without v its own component goes (it stays as an isolate), and every piece it held together comes.
            var rest = WeakComponents.Find(graph.Without(new VertexSet(graph.VertexCount, [v])));
            int pieces = rest.Count - before;
            if (blocks.IsArticulation(v) != pieces > 1)
            {
                return false;
            }

            int[] sizes = [.. blocks.Ties.OutNeighbours(v).ToArray().Select(u => rest.Labels[u]).Distinct().Select(c => rest.Sizes[c])];
            if (blocks.CutOff()[v] != (sizes.Length == 0 ? 0 : sizes.Sum() - sizes.Max()))
            {
                return false;
            }
        }

        var bridges = blocks.Bridges().ToDictionary(b => (b.From, b.To), b => b.SmallerPiece);
        return r.Ties.Where(t => t.From != t.To).Select(t => (Math.Min(t.From, t.To), Math.Max(t.From, t.To))).Distinct().All(tie =>
        {
            var (from, to) = tie;
            var without = r with { Ties = [.. r.Ties.Where(t => (Math.Min(t.From, t.To), Math.Max(t.From, t.To)) != tie)] };
            var parts = WeakComponents.Find(without.Build());
            bool splits = parts.Labels[from] != parts.Labels[to];
            return splits == bridges.TryGetValue(tie, out int smaller) && (!splits || smaller == Math.Min(parts.Sizes[parts.Labels[from]], parts.Sizes[parts.Labels[to]]));
        });
    });
}

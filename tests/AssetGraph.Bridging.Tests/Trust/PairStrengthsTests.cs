using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Bridging.Trust;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Paths;
using Direction = AssetGraph.Graphs.Paths.Direction;

namespace AssetGraph.Bridging.Tests.Trust;

public sealed class PairStrengthsTests
{
    [Fact]
    public void Two_hops_from_either_side_find_what_four_hops_from_one_find_to_the_bit() => RandomCity.Check(seed =>
    {
        var graph = RandomCity.Draw(seed).Graph();
        var n = graph.Vertices.Count;
        var strengths = PairStrengths.Of(graph.Trust.Arcs, graph.Trust.Costs)();
        var outward = new PathSearch(graph.Trust.Arcs, graph.Trust.Costs);
        var inward = new PathSearch(graph.Trust.Arcs, graph.Trust.Costs, PathObjective.Sum, Direction.In);
        var without = new VertexSet(n, n > 2 ? [seed % n] : []);
        for (var one = 0; one < n; one++)
        {
            foreach (var excluded in (VertexSet?[])[null, without])
            {
                strengths.From(one, excluded);
                outward.Run(one, TrustRule.MaxHops, excluded);
                inward.Run(one, TrustRule.MaxHops, excluded);
                for (var other = 0; other < n; other++)
                {
                    if (strengths.To(other) != TrustRule.Strength(outward.Cost(other)) || strengths.Back(other) != TrustRule.Strength(inward.Cost(other)))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    });

    [Fact]
    public void A_route_is_the_same_whether_or_not_its_cost_was_known() => RandomCity.Check(seed =>
    {
        var graph = RandomCity.Draw(seed).Graph();
        return Enumerable.Range(0, graph.Vertices.Count).All(a => Enumerable.Range(0, graph.Vertices.Count).All(b =>
            a == b || Equals(graph.Searches.Best(a, b), graph.Searches.Best(a, b, TrustRule.MaxHops, null))));
    });
}

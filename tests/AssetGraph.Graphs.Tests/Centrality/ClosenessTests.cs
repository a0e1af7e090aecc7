using AssetGraph.Graphs.Centrality;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Tests.Centrality;

public sealed class ClosenessTests
{
    // a - b - c   d - e   f
    private static readonly Graph Parts = Drawing.Of("a-b b-c d-e f").Graph;

    [Fact]
    public void Each_form_treats_vertices_out_of_reach_as_it_says()
    {
        // b reaches 2 of 5 at distance 1 each; d reaches 1; f none. The longest distance is 2, so unreached count 3.
        Near.Equal([4.0 / 15, 0.4, 4.0 / 15, 0.2, 0.2, 0], Of(ClosenessForm.WassermanFaust));
        Near.Equal([2.0 / 3, 1, 2.0 / 3, 1, 1, double.NaN], Of(ClosenessForm.WithinReach));
        Near.Equal([double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN], Of(ClosenessForm.Classic));
        Near.Equal([5.0 / 12, 5.0 / 11, 5.0 / 12, 5.0 / 13, 5.0 / 13, 5.0 / 15], Of(ClosenessForm.LongestPlusOne));
    }

    [Fact]
    public void Harmonic_of_a_path_matches_the_hand_calculation()
    {
        var scores = Harmonic.Compute(Parts);
        Near.Equal([1.5, 2, 1.5, 1, 1, 0], scores.Raw);
        Near.Equal([0.3, 0.4, 0.3, 0.2, 0.2, 0], scores.Normalised);
    }

    [Theory]
    [InlineData(Direction.Out)]
    [InlineData(Direction.In)]
    [InlineData(Direction.Either)]
    public void Sums_agree_with_one_search_from_each_vertex(Direction direction) => RandomGraph.Holds(RandomGraph.Any(mostVertices: 90), r =>
    {
        var graph = r.Build();
        var summary = DistanceSummary.Compute(graph, direction);
        for (int v = 0; v < graph.VertexCount; v++)
        {
            int[] hops = [.. BreadthFirst.Distances(graph, v, direction).Where(d => d > 0)];
            if (summary.Reached[v] != hops.Length || summary.Sum[v] != hops.Sum() || !Near.Same(hops.Sum(d => 1.0 / d), summary.ReciprocalSum[v]))
            {
                return false;
            }
        }

        return true;
    }, 40);

    [Theory]
    [InlineData(Direction.Out)]
    [InlineData(Direction.In)]
    public void Lengths_agree_with_relaxing_until_nothing_changes(Direction direction) => RandomGraph.Holds(RandomGraph.Any(weighted: true), r =>
    {
        var graph = r.Build();
        var summary = DistanceSummary.Compute(graph, direction, PathLength.Cost);
        var walked = direction == Direction.Out ? graph : graph.Reversed();
        for (int s = 0; s < graph.VertexCount; s++)
        {
            var distance = Enumerable.Repeat(double.PositiveInfinity, graph.VertexCount).ToArray();
            distance[s] = 0;
            for (int round = 0; round < graph.VertexCount; round++)
            {
                for (int v = 0; v < graph.VertexCount; v++)
                {
                    for (int a = walked.Offsets[v]; a < walked.Offsets[v + 1]; a++)
                    {
                        distance[walked.Targets[a]] = Math.Min(distance[walked.Targets[a]], distance[v] + walked.Weight(a));
                    }
                }
            }

            if (!Near.Same(distance.Where(double.IsFinite).Sum(), summary.Sum[s]))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void Degrees_of_a_directed_graph()
    {
        //  a <-> b -> c
        var degree = Degree.Compute(Drawing.Of("a>b b>a b>c").Graph);
        Assert.Equal([2.0, 3, 1], degree.Total);
        Assert.Equal([1.0, 1, 1], degree.In);
        Assert.Equal([1.0, 2, 0], degree.Out);
        Assert.Equal([1.0, 2, 1], degree.Neighbours);
        Assert.Equal([2.5, 3.5, 1], Strength.Compute(Drawing.Of("a-b:2.5 b-c:1").Graph).Total);
    }

    private static double[] Of(ClosenessForm form) => Closeness.Compute(Parts, new ClosenessOptions { Form = form });
}

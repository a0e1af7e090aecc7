using AssetGraph.Graphs.Similarity;

namespace AssetGraph.Graphs.Tests.Similarity;

public sealed class LinkPredictionTests
{
    public static TheoryData<LinkMethod> Methods => [.. Enum.GetValues<LinkMethod>()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_first_so_many_are_the_beginning_of_the_whole_list(LinkMethod method) => RandomGraph.Holds(RandomGraph.Any(), r =>
    {
        var graph = r.Build();
        var all = LinkPrediction.Find(graph, new LinkPredictionOptions { Method = method, Count = 1000 });
        return LinkPrediction.Find(graph, new LinkPredictionOptions { Method = method, Count = 3 }).SequenceEqual(all.Take(3))
            && all.All(l => l.From < l.To && l.Score > 0 && graph.UnderlyingUndirected().FindArc(l.From, l.To) < 0);
    }, 60);

    [Theory]
    [MemberData(nameof(Methods))]
    public void Between_two_sets_are_those_of_the_whole_list_that_run_between_them(LinkMethod method) => RandomGraph.Holds(RandomGraph.Any(), r =>
    {
        var graph = r.Build();
        var from = new VertexSet(graph.VertexCount, [.. Enumerable.Range(0, graph.VertexCount).Where(v => v % 3 != 0)]);
        var to = new VertexSet(graph.VertexCount, [.. Enumerable.Range(0, graph.VertexCount).Where(v => v % 2 == 0)]);
        var all = LinkPrediction.Find(graph, new LinkPredictionOptions { Method = method, Count = 1000 });
        var between = LinkPrediction.Find(graph, new LinkPredictionOptions { Method = method, Count = 1000, From = from, To = to });
        return between.SequenceEqual(all.Where(l => (from.Contains(l.From) && to.Contains(l.To)) || (from.Contains(l.To) && to.Contains(l.From))));
    }, 60);

    [Fact]
    public void Parameters_out_of_range_are_refused()
    {
        foreach (var options in new[]
        {
            new LinkPredictionOptions { Count = 0 },
            new LinkPredictionOptions { Damping = 1 },
            new LinkPredictionOptions { Method = LinkMethod.Katz, Beta = 0.2 },
        })
        {
            Assert.Equal("AG2005", Assert.Throws<GraphException>(() => LinkPrediction.Find(KarateClub.Graph, options)).Code);
        }
    }
}

namespace AssetGraph.Graphs.Tests;

public sealed class GraphTests
{
    [Fact]
    public void Parallel_ties_add_their_weights_and_loops_are_dropped_and_counted()
    {
        var graph = new GraphBuilder(3, weighted: true).Add(0, 1, 2).Add(1, 0, 3).Add(1, 2, 1).Add(2, 2, 9).Build();
        Assert.Equal(2, graph.TieCount);
        Assert.Equal([0, 1, 3, 4], graph.Offsets.ToArray());
        Assert.Equal([1, 0, 2, 1], graph.Targets.ToArray());
        Assert.Equal([5.0, 5.0, 1.0, 1.0], graph.Weights.ToArray());
        Assert.Equal(1, graph.DroppedLoops);
        Assert.Equal(1, graph.MergedParallels);
    }

    [Fact]
    public void Of_a_directed_graph_the_two_ways_stay_apart()
    {
        var graph = new GraphBuilder(3, directed: true, weighted: true).Add(0, 1, 2).Add(1, 0, 3).Add(2, 0, 4).Build();
        Assert.Equal([1], graph.OutNeighbours(0).ToArray());
        Assert.Equal([1, 2], graph.InNeighbours(0).ToArray());
        Assert.Equal(graph.FindArc(2, 0), graph.ReverseArcs[1]);
        Assert.Equal(-1, graph.FindArc(0, 2));
        var undirected = graph.UnderlyingUndirected();
        Assert.Equal([5.0, 4.0], undirected.OutWeights(0).ToArray());
        Assert.Equal(2, undirected.TieCount);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void A_weight_that_is_no_strength_is_refused_with_its_tie(double weight)
    {
        var error = Assert.Throws<GraphException>(() => new GraphBuilder(2, weighted: true).Add(0, 1, weight));
        Assert.Equal("AG2002", error.Code);
        Assert.Contains("tie 0 to 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vertex_that_is_not_there_is_refused()
    {
        Assert.Equal("AG2001", Assert.Throws<GraphException>(() => new GraphBuilder(2).Add(0, 2)).Code);
        Assert.Equal("AG2001", Assert.Throws<GraphException>(() => new GraphBuilder(0).Add(0, 0)).Code);
        Assert.Equal("AG2003", Assert.Throws<GraphException>(() => new GraphBuilder(-1)).Code);
    }

    [Fact]
    public void Weights_that_add_up_to_infinity_are_refused()
    {
        var builder = new GraphBuilder(2, weighted: true).Add(0, 1, double.MaxValue).Add(1, 0, double.MaxValue);
        Assert.Contains("tie 0 to 1", Assert.Throws<GraphException>(builder.Build).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rows_are_those_of_a_dictionary_of_pairs() => RandomGraph.Holds(RandomGraph.Any(), r =>
    {
        var graph = r.Build();
        var pairs = new SortedDictionary<(int, int), double>();
        foreach (var (from, to, weight) in r.Ties.Where(t => t.From != t.To))
        {
            pairs[(from, to)] = pairs.GetValueOrDefault((from, to)) + weight;
            if (!r.Directed)
            {
                pairs[(to, from)] = pairs.GetValueOrDefault((to, from)) + weight;
            }
        }

        var rows = Enumerable.Range(0, graph.VertexCount).SelectMany(v => graph.OutNeighbours(v).ToArray().Select(u => (v, u)));
        return rows.SequenceEqual(pairs.Keys)
            && (!r.Weighted || graph.Weights.ToArray().SequenceEqual(pairs.Values))
            && Enumerable.Range(0, graph.VertexCount).All(v => graph.InNeighbours(v).ToArray().SequenceEqual(pairs.Keys.Where(p => p.Item2 == v).Select(p => p.Item1)));
    });

    [Fact]
    public void Turning_round_twice_changes_nothing() => RandomGraph.Holds(RandomGraph.Any(directed: true), r =>
    {
        var graph = r.Build();
        var twice = graph.Reversed().Reversed();
        return graph.Targets.SequenceEqual(twice.Targets) && graph.Offsets.SequenceEqual(twice.Offsets) && graph.Weights.SequenceEqual(twice.Weights);
    });

    [Fact]
    public void A_set_holds_what_was_put_in()
    {
        var set = new VertexSet(130, [0, 64, 129]);
        set.Remove(64);
        set.UnionWith(new VertexSet(130, [5]));
        Assert.Equal([0, 5, 129], Enumerable.Range(0, 130).Where(set.Contains));
        Assert.Equal(3, set.Count);
        set.Clear();
        Assert.Equal(0, set.Count);
        Assert.Equal("AG2001", Assert.Throws<GraphException>(() => set.Add(130)).Code);
    }
}

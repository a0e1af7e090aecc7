using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Graphs.Tests.Catalogue;

/// <summary>What holds for every measure, without knowing which it is.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<string> Ids => [.. MeasureCatalogue.All.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Degenerate_graphs_get_an_answer_of_the_right_length(string id)
    {
        var measure = MeasureCatalogue.Find(id);
        foreach (bool directed in new[] { false, true })
        {
            foreach (bool weighted in new[] { false, true })
            {
                foreach (var ties in new (int, int)[][] { [], [(0, 0)], [(0, 1)], [(0, 1), (1, 0), (0, 1)], [(0, 0), (1, 2), (2, 3)] })
                {
                    for (int n = ties.Length == 0 ? 0 : ties.Max(t => Math.Max(t.Item1, t.Item2)) + 1; n < 6; n++)
                    {
                        var builder = new GraphBuilder(n, directed, weighted);
                        foreach (var (from, to) in ties)
                        {
                            builder.Add(from, to, 2);
                        }

                        var graph = builder.Build();
                        var table = measure.Compute(Request(graph, 1));
                        foreach (var column in table.Columns)
                        {
                            int length = column.Output.Scope switch { OutputScope.Vertex => n, OutputScope.Pair => table.Pairs.Count, OutputScope.Group => 2, OutputScope.GroupPair => 4, OutputScope.Degree => table.Degrees.Count, OutputScope.Path => table.Paths.Count, _ => 1 };
                            Assert.Equal(length, column.Values.Length);
                            Assert.DoesNotContain(column.Values, double.IsInfinity);
                        }
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void One_worker_and_many_give_the_same_bits(string id)
    {
        var random = new Random(11);
        foreach (bool directed in new[] { false, true })
        {
            var builder = new GraphBuilder(150, directed, weighted: true);
            for (int i = 0; i < 350; i++)
            {
                builder.Add(random.Next(150), random.Next(30 + i % 120), 1 + random.NextDouble());
            }

            var graph = Fitting(id, builder.Build());
            var one = MeasureCatalogue.Find(id).Compute(Request(graph, 1));
            foreach (int workers in new[] { 2, 5 })
            {
                var many = MeasureCatalogue.Find(id).Compute(Request(graph, workers));
                for (int c = 0; c < one.Columns.Count; c++)
                {
                    Assert.Equal(Bits(one.Columns[c]), Bits(many.Columns[c]));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_cancelled_request_is_not_answered(string id)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => MeasureCatalogue.Find(id).Compute(Request(Fitting(id, KarateClub.Graph), 2), source.Token));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Progress_goes_up_to_one_and_is_told_on_the_way_by_what_takes_long(string id)
    {
        // What a million ties take a second or less needs no telling but of the end.
        string[] quick =
        [
            "degree", "strength", "components", "articulation", "bridges", "blocks", "core-number", "clustering", "clustering-weighted", "clustering-directed",
            "degree-assortativity", "modularity", "distance",
        ];
        var told = new List<double>();
        var options = new Dictionary<string, string>
        {
            ["permutations"] = "3", ["samples"] = "3", ["from"] = "0", ["to"] = "33", ["count"] = "3", ["size"] = "2",
        };
        var builder = new GraphBuilder(400);
        for (int v = 0; v < 400; v++)
        {
            builder.Add(v, (v + 1) % 400);
            builder.Add(v, v * 7 % 400);
        }

        var measure = MeasureCatalogue.Find(id);
        measure.Compute(Request(Fitting(id, builder.Build()), 1) with
        {
            Progress = new Listed(told),
            Options = options.Where(o => measure.Parameters.Any(p => p.Name == o.Key)).ToDictionary(),
        });
        Assert.Equal(1, told[^1]);
        Assert.All(told, share => Assert.InRange(share, 0, 1));
        Assert.Equal(quick.Contains(id), told.All(share => share == 1));
    }

    private sealed class Listed(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Defaults_lie_in_their_own_range_and_others_are_refused(string id)
    {
        var measure = MeasureCatalogue.Find(id);
        var table = measure.Compute(Request(Fitting(id, KarateClub.Graph), 2));
        Assert.Equal(measure.Parameters.Select(p => p.Name), table.Options.Keys);
        Assert.Equal(measure.Outputs, table.Columns.Select(c => c.Output));
        foreach (var parameter in measure.Parameters)
        {
            var error = Assert.Throws<GraphException>(() =>
                measure.Compute(Request(Fitting(id, KarateClub.Graph), 2) with { Options = new Dictionary<string, string> { [parameter.Name] = "no such thing" } }));
            Assert.Equal("AG2005", error.Code);
            Assert.Contains(parameter.Name, error.Message, StringComparison.Ordinal);
        }

        Assert.Equal("AG2009", Assert.Throws<GraphException>(() =>
            measure.Compute(Request(Fitting(id, KarateClub.Graph), 2) with { Options = new Dictionary<string, string> { ["colour"] = "red" } })).Code);
        if (measure.NeedsPartition)
        {
            Assert.Equal("AG2007", Assert.Throws<GraphException>(() => measure.Compute(KarateClub.Graph)).Code);
        }
    }

    [Fact]
    public void Names_are_kebab_case_and_unique()
    {
        Assert.Equal(MeasureCatalogue.All.Count, MeasureCatalogue.All.Select(m => m.Id).Distinct().Count());
        foreach (var measure in MeasureCatalogue.All)
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", measure.Id);
            Assert.EndsWith("?", measure.Question, StringComparison.Ordinal);
            Assert.All(measure.Outputs, o => Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", o.Name));
            Assert.Equal(measure.Outputs.Count, measure.Outputs.Select(o => o.Name).Distinct().Count());
        }
    }

    [Theory]
    [InlineData("degree")]
    [InlineData("strength")]
    [InlineData("closeness")]
    [InlineData("harmonic")]
    [InlineData("betweenness")]
    [InlineData("betweenness-approximate")]
    [InlineData("macro-micro-betweenness")]
    [InlineData("bridgeness")]
    [InlineData("eigenvector")]
    [InlineData("pagerank")]
    [InlineData("katz")]
    [InlineData("core-number")]
    [InlineData("clustering")]
    [InlineData("constraint")]
    [InlineData("effective-size")]
    [InlineData("efficiency")]
    [InlineData("hierarchy")]
    public void Measures_that_others_name_keep_their_names_and_have_one_number_for_each_vertex(string id) =>
        Assert.Equal(OutputScope.Vertex, MeasureCatalogue.Find(id).Outputs[0].Scope);

    [Fact]
    public void An_unknown_measure_names_those_there_are()
    {
        var error = Assert.Throws<GraphException>(() => MeasureCatalogue.Find("fame"));
        Assert.Equal("AG2009", error.Code);
        Assert.Contains("betweenness", error.Expected, StringComparison.Ordinal);
        Assert.Equal("AG2009", Assert.Throws<GraphException>(() => MeasureCatalogue.Find("degree").Compute(KarateClub.Graph).Column("fame")).Code);
    }

    /// <summary>The graph, or for measures of two modes the ties of it that join an even and an odd vertex.</summary>
    private static Graph Fitting(string id, Graph graph)
    {
        if (id != "two-mode")
        {
            return graph;
        }

        var builder = new GraphBuilder(graph.VertexCount, graph.IsDirected, graph.IsWeighted);
        for (int v = 0; v < graph.VertexCount; v++)
        {
            foreach (int u in graph.OutNeighbours(v))
            {
                if ((u + v) % 2 == 1 && (graph.IsDirected || v < u))
                {
                    builder.Add(v, u, graph.Weight(graph.FindArc(v, u)));
                }
            }
        }

        return builder.Build();
    }

    private static MeasureRequest Request(Graph graph, int workers) => new(graph)
    {
        Workers = workers,
        Partition = new Partition([.. Enumerable.Range(0, graph.VertexCount).Select(v => v % 2)], ["macro", "micro"]),
    };

    private static long[] Bits(MeasureColumn column) => Array.ConvertAll(column.Values, BitConverter.DoubleToInt64Bits);
}

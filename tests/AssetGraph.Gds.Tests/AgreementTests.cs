using AssetGraph.Graphs;
using AssetGraph.Graphs.Catalogue;
using AssetGraph.Graphs.Tests;
using AssetGraph.Graphs.Tests.Oracle;
using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.Gds.Tests;

/// <summary>The two engines give the same numbers, each by its own code.</summary>
[Collection(GdsCollection.Name)]
public sealed class AgreementTests(GdsTestServer server)
{
    private const double Exact = 1e-9;

    /// <summary>A measure, options, and the outputs that the library tells; communities are judged by their quality.</summary>
    public static TheoryData<string, string, string> Questions => new()
    {
        { "betweenness", "", "raw normalised" },
        { "closeness", "", "closeness" },
        { "closeness", "direction=in", "closeness" },
        { "closeness", "direction=either form=within-reach", "closeness" },
        { "harmonic", "", "normalised raw within-reach" },
        { "harmonic", "direction=in", "normalised raw within-reach" },
        { "harmonic", "direction=either", "normalised raw within-reach" },
        { "pagerank", "", "pagerank" },
        { "pagerank", "weights=false damping=0.5", "pagerank" },
        { "pagerank", "seeds=0", "pagerank" },
        { "eigenvector", "weights=false", "unit-length largest-one eigenvalue" },
        { "core-number", "", "core-number" },
        { "articulation", "", "articulation" },
        { "bridges", "", "" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void They_agree_on_every_network_of_the_oracle(string measure, string options, string outputs)
    {
        server.SkipWithout();
        using var gds = Engine();
        int there = 0;
        foreach (var network in OracleNetwork.All())
        {
            there += Agree(gds, measure, Request(network.Graph, options), outputs, network.Name) ? 1 : 0;
        }

        // Eigenvectors of networks in several pieces are left to this process, and by default no other question is.
        Assert.True(there >= (measure == "eigenvector" ? 20 : 33), $"{there} networks were measured on the server");
    }

    [Theory]
    [InlineData("louvain")]
    [InlineData("leiden")]
    public void Communities_are_as_good_as_those_found_in_process(string measure)
    {
        server.SkipWithout();
        using var gds = Engine();
        int there = 0;
        foreach (var network in OracleNetwork.All().Where(n => !n.Graph.IsDirected && n.Graph.TieCount > 0))
        {
            var request = Request(network.Graph, "weights=false");
            var descriptor = MeasureCatalogue.Find(measure);
            var (theirs, ours) = (gds.Compute(descriptor, request, Token), descriptor.Compute(request, Token));
            there += theirs.Engine.StartsWith("Graph Data Science", StringComparison.Ordinal) ? 1 : 0;
            double[] labels = theirs.Column("community").Values;

            // Numbered from the largest, each size that of its community, the modularity that of the division.
            double[] sizes = [.. labels.GroupBy(c => c).OrderBy(g => g.Key).Select(g => (double)g.Count())];
            Assert.Equal(sizes.OrderDescending(), sizes);
            Assert.Equal(labels.Select(c => sizes[(int)c]), theirs.Column("size").Values);
            Assert.Equal(sizes.Length, theirs.Column("count").Values[0]);
            var partition = Partition.Of(labels.Select(c => c.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            var judged = MeasureCatalogue.Find("modularity").Compute(request with { Partition = partition }, Token);
            Assert.Equal(judged.Headline.Values[0], theirs.Column("modularity").Values[0], 1e-12);
            Assert.True(theirs.Column("modularity").Values[0] >= ours.Column("modularity").Values[0] - 0.05, network.Name);
        }

        Assert.True(there >= 20);
    }

    [Fact]
    public void They_agree_on_random_graphs_with_isolates_and_several_pieces()
    {
        server.SkipWithout();
        using var gds = Engine();
        var questions = Questions.Select(q => q.Data).ToArray();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(10),
            Prop.ForAll(RandomGraph.Any(mostVertices: 12), drawn =>
            {
                var graph = drawn.Build();
                foreach (var (measure, options, outputs) in questions.Where(q => graph.VertexCount > 0 || !q.Item2.Contains("seeds", StringComparison.Ordinal)))
                {
                    Agree(gds, measure, Request(graph, options), outputs, $"{drawn}");
                }
            }));
    }

    // Before it is normalised vertex 6 has 1.08203125: exact in 32 bits, and the server's JSON numbers then show only as many digits as 32 bits need.
    [Fact]
    public void A_score_that_fits_into_32_bits_keeps_all_its_digits()
    {
        server.SkipWithout();
        using var gds = Engine();
        var builder = new GraphBuilder(9, directed: true, weighted: false);
        foreach (var (from, to) in ((int, int)[])[(7, 2), (7, 4), (2, 0), (2, 8), (0, 1), (3, 1), (1, 4), (4, 6)])
        {
            builder.Add(from, to, 1);
        }

        Assert.True(Agree(gds, "pagerank", Request(builder.Build(), "damping=0.5"), "pagerank", "the tree"));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private GdsEngine Engine() => new(server.Options(), MeasureEngineChoice.Gds);

    private static MeasureRequest Request(Graph graph, string options) => new(graph)
    {
        Options = options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(o => o.Split('=')).ToDictionary(o => o[0], o => o[1]),
    };

    /// <summary>Compares the two answers; tells whether the server computed its own.</summary>
    private static bool Agree(GdsEngine gds, string measure, MeasureRequest request, string outputs, string where)
    {
        var descriptor = MeasureCatalogue.Find(measure);
        var (theirs, ours) = (gds.Compute(descriptor, request, Token), descriptor.Compute(request, Token));
        Assert.Equal(ours.Pairs, theirs.Pairs);
        foreach (string output in outputs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            double[] a = ours.Column(output).Values;
            double[] b = theirs.Column(output).Values;
            Assert.Equal(a.Length, b.Length);
            for (int i = 0; i < a.Length; i++)
            {
                bool same = double.IsNaN(a[i]) ? double.IsNaN(b[i]) : Math.Abs(a[i] - b[i]) <= Exact * Math.Abs(a[i]) + 1e-12;
                Assert.True(same, $"{where}: {measure} {output}[{i}]: {a[i]:R} in process, {b[i]:R} by {theirs.Engine} ({string.Join(' ', theirs.Options)})");
            }
        }

        return theirs.Engine.StartsWith("Graph Data Science 2.", StringComparison.Ordinal);
    }
}

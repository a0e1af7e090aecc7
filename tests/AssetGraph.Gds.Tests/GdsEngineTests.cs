using AssetGraph.Graphs;
using AssetGraph.Graphs.Catalogue;
using AssetGraph.Stores.Neo4j;
using AssetGraph.Stores.Neo4j.Tests.QueryApi;

namespace AssetGraph.Gds.Tests;

/// <summary>Who computes when, and that an answer comes whatever becomes of the server.</summary>
[Collection(GdsCollection.Name)]
public sealed class GdsEngineTests(GdsTestServer server)
{
    private const string MissingFunction = "Neo.ClientError.Statement.SyntaxError";

    private static readonly MeasureDescriptor Betweenness = MeasureCatalogue.Find("betweenness");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Auto_hands_over_from_so_many_ties_on_and_only_what_comes_back_whole()
    {
        server.SkipWithout();
        var path = Path(5);
        using var few = new GdsEngine(server.Options(), MeasureEngineChoice.Auto, autoTies: 5);
        using var many = new GdsEngine(server.Options(), MeasureEngineChoice.Auto, autoTies: 4);

        Assert.Equal(InProcessEngine.Name, few.Compute(Betweenness, new MeasureRequest(path), Token).Engine);
        var there = many.Compute(Betweenness, new MeasureRequest(path), Token);
        Assert.StartsWith("Graph Data Science 2.", there.Engine, StringComparison.Ordinal);
        Assert.Equal([0, 3, 4, 3, 0], there.Headline.Values);
        var cuts = many.Compute(MeasureCatalogue.Find("articulation"), new MeasureRequest(path), Token);
        Assert.Equal(InProcessEngine.Name, cuts.Engine);
        Assert.Equal(4, cuts.Column("count").Values[0]);
    }

    [Fact]
    public async Task Nothing_stays_behind_on_the_server_and_nothing_is_stored()
    {
        server.SkipWithout();
        using var gds = new GdsEngine(server.Options(), MeasureEngineChoice.Gds);
        foreach (string measure in new[] { "betweenness", "harmonic", "pagerank", "leiden", "bridges" })
        {
            gds.Compute(MeasureCatalogue.Find(measure), new MeasureRequest(Path(6)), Token);
        }

        Assert.Empty(await server.RowsAsync("CALL gds.graph.list() YIELD graphName RETURN graphName"));
        Assert.Equal(0, (await server.RowsAsync("MATCH (n) RETURN count(n)"))[0][0].GetInt32());
    }

    [Fact]
    public async Task A_measure_that_is_given_up_ends_on_the_server_too()
    {
        server.SkipWithout();
        using var gds = new GdsEngine(server.Options(), MeasureEngineChoice.Gds);
        gds.Compute(Betweenness, new MeasureRequest(Path(3)), Token);
        using var giveUp = new CancellationTokenSource();
        var computing = Task.Run(() => gds.Compute(Betweenness, new MeasureRequest(Path(60_000)), giveUp.Token), Token);
        while ((await server.RowsAsync("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'gds.betweenness' AND NOT currentQuery CONTAINS 'SHOW' RETURN 1")).Length == 0)
        {
            Assert.False(computing.IsCompleted, "it was done before it could be given up");
        }

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => computing);
        while ((await server.RowsAsync("CALL gds.graph.list() YIELD graphName RETURN graphName")).Length > 0)
        {
            Token.ThrowIfCancellationRequested();
        }
    }

    [Theory]
    [InlineData("closeness", "form=classic", "it has no form classic")]
    [InlineData("constraint", "", "it has no such measure")]
    public void What_it_does_not_know_is_computed_in_process_and_says_why(string measure, string options, string why)
    {
        // No server is asked, so none needs to be there.
        using var gds = new GdsEngine(Nowhere(), MeasureEngineChoice.Gds);
        var request = new MeasureRequest(Path(4)) { Options = options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(o => o.Split('=')).ToDictionary(o => o[0], o => o[1]) };

        var table = gds.Compute(MeasureCatalogue.Find(measure), request, Token);

        Assert.Equal(InProcessEngine.Name, table.Engine);
        Assert.Contains($"computed in process and not by Graph Data Science: {why}", table.Notes);
    }

    [Fact]
    public async Task Without_the_library_the_answer_comes_from_here_and_says_so()
    {
        await using var plain = new StubServer(_ => Answer.Error(200, MissingFunction));
        var warnings = new List<string>();
        using var gds = new GdsEngine(plain.Options(), MeasureEngineChoice.Gds, warn: warnings.Add);

        var table = gds.Compute(Betweenness, new MeasureRequest(Path(3)), Token);

        Assert.Equal([0, 1, 0], table.Headline.Values);
        Assert.Equal(InProcessEngine.Name, table.Engine);
        Assert.Contains("the library is not installed on the server", Assert.Single(table.Notes), StringComparison.Ordinal);
        Assert.Contains("did not compute betweenness: the library is not installed", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_server_the_answer_comes_from_here_and_says_so()
    {
        var warnings = new List<string>();
        using var gds = new GdsEngine(Nowhere(), MeasureEngineChoice.Gds, warn: warnings.Add);

        var table = gds.Compute(Betweenness, new MeasureRequest(Path(3)), Token);

        Assert.Equal([0, 1, 0], table.Headline.Values);
        Assert.DoesNotContain("secret", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_projection_is_dropped_though_the_measure_fails()
    {
        await using var stub = new StubServer(asked =>
            asked.Statement.Contains("gds.version", StringComparison.Ordinal) ? Rows("[[\"2.13.9\"]]")
            : asked.Statement.Contains("betweenness", StringComparison.Ordinal) ? Answer.Error(200, "Neo.ClientError.Procedure.ProcedureCallFailed", "not enough memory")
            : Rows("[]"));
        using var gds = new GdsEngine(stub.Options(), MeasureEngineChoice.Gds);

        var table = gds.Compute(Betweenness, new MeasureRequest(Path(3)), Token);

        Assert.Equal(InProcessEngine.Name, table.Engine);
        Assert.Contains(stub.Requests, r => r.Statement.Contains("gds.graph.drop", StringComparison.Ordinal));
        Assert.DoesNotContain("not enough memory", Assert.Single(table.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_question_is_refused_alike()
    {
        using var gds = new GdsEngine(Nowhere(), MeasureEngineChoice.Gds);
        var request = new MeasureRequest(Path(3)) { Options = new Dictionary<string, string> { ["length"] = "miles" } };

        var refusal = Assert.Throws<GraphException>(() => gds.Compute(Betweenness, request, Token));

        Assert.Equal(Assert.Throws<GraphException>(() => Betweenness.Compute(request, Token)).Message, refusal.Message);
    }

    private static Neo4jStoreOptions Nowhere() => new() { Uri = new Uri("http://127.0.0.1:9"), Password = "secret-of-the-test" };

    private static Answer Rows(string rows) => new(200, $$"""{"data":{"fields":["n"],"values":{{rows}}},"bookmarks":["FB:1"]}""");

    private static Graph Path(int vertices)
    {
        var builder = new GraphBuilder(vertices, directed: false, weighted: false);
        for (int v = 1; v < vertices; v++)
        {
            builder.Add(v - 1, v, 1);
        }

        return builder.Build();
    }
}

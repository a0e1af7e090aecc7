using System.Net;
using AssetGraph.Server.Hosting;

namespace AssetGraph.Server.Tests;

/// <summary>What the host adds to the API: the sample, health, loopback only, headers.</summary>
public sealed class ServerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_store_is_filled_with_the_sample_and_says_so_when_ready()
    {
        await using var server = await RunningServer.StartAsync();

        Assert.Equal("Healthy", await server.Client.GetStringAsync("/health/ready", Stop));
        var counts = (await server.DataAsync("{ city(id: \"birmingham\") { counts { assets ties needs offers } attribution } }")).GetProperty("city");
        Assert.Equal("""{"assets":166,"ties":267,"needs":45,"offers":83}""", counts.GetProperty("counts").GetRawText());
        Assert.NotEmpty(counts.GetProperty("attribution").GetString()!);
    }

    [Fact]
    public async Task Sample_none_leaves_the_store_empty()
    {
        await using var server = await RunningServer.StartAsync("--Sample", "none");

        Assert.Equal(0, (await server.DataAsync("{ cities { id } }")).GetProperty("cities").GetArrayLength());
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://192.168.1.5:5080")]
    [InlineData("http://example.org:5080")]
    [InlineData("http://localhost.example.org:5080")]
    [InlineData("localhost:5080")]
    [InlineData("http://localhost:5080;http://[::]:5081")]
    public async Task Any_address_but_loopback_is_refused(string address)
    {
        var refusal = await Assert.ThrowsAsync<ServerConfigurationException>(() => ServerHost.BuildAsync(["--urls", address]));

        Assert.Equal("urls", refusal.Setting);
        Assert.Contains("this machine only", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sample", "leeds")]
    [InlineData("Storage:Provider", "oracle")]
    [InlineData("Storage:Path", " ")]
    [InlineData("Limits:MaxRequestBytes", "many")]
    [InlineData("Limits:MaxRequestBytes", "1")]
    public async Task A_setting_that_makes_no_sense_is_refused_by_name(string setting, string value)
    {
        var refusal = await Assert.ThrowsAsync<ServerConfigurationException>(() => ServerHost.BuildAsync([$"--{setting}", value]));

        Assert.Equal(setting, refusal.Setting);
        Assert.Contains("Expected", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_under_another_host_name_is_refused()
    {
        await using var server = await RunningServer.StartAsync("--Sample", "none");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { Host = "evil.example" } };

        using var response = await server.Client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Every_answer_forbids_framing_and_foreign_content()
    {
        await using var server = await RunningServer.StartAsync("--Sample", "none");

        using var response = await server.Client.GetAsync("/", Stop);

        Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        await using var server = await RunningServer.StartAsync("--Sample", "none", "--Limits:MaxRequestBytes", "2048");
        using var body = new StringContent($$"""{"query":"{ cities { id } } # {{new string('x', 4096)}}"}""", System.Text.Encoding.UTF8, "application/json");

        using var response = await server.Client.PostAsync("/graphql", body, Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("MeasureEngine: 'Abacus'", "--MeasureEngine", "Abacus")]
    [InlineData("MeasureEngine: 'Gds'", "--MeasureEngine", "Gds")]
    [InlineData("MeasureEngine:AutoTies: '-1'", "--MeasureEngine:AutoTies", "-1")]
    public async Task An_engine_that_is_none_or_has_no_server_stops_the_start(string told, params string[] args)
    {
        var refusal = await Assert.ThrowsAsync<ServerConfigurationException>(() => ServerHost.BuildAsync(args));

        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measures_come_though_the_engine_on_the_server_is_away_and_say_so()
    {
        await using var server = await RunningServer.StartAsync("--MeasureEngine", "Gds", "--Neo4j:Uri", "http://127.0.0.1:9", "--Neo4j:Password", "not-needed");

        var data = await server.DataAsync("{ city(id: \"birmingham\") { measures(measure: BETWEENNESS, first: 1) { method values { nodes { value } } } } }");

        var run = data.GetProperty("city").GetProperty("measures");
        Assert.Contains("Computed in process and not by Graph Data Science: the server ", run.GetProperty("method").GetString(), StringComparison.Ordinal);
        Assert.True(run.GetProperty("values").GetProperty("nodes")[0].GetProperty("value").GetDouble() > 0);
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("assetgraph-restart-").FullName;
        try
        {
            string[] args = ["--urls", "http://127.0.0.1:0", "--Storage:Path", Path.Combine(folder, "city.db")];
            for (var start = 1; start <= 2; start++)
            {
                await using var app = await ServerHost.BuildAsync(args);
                await app.StartAsync(Stop);
                using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
                client.DefaultRequestHeaders.Add("GraphQL-Require-Preflight", "1");
                var answer = await client.GetStringAsync("/graphql?query={city(id:\"birmingham\"){revision}}", Stop);
                // The second start finds the sample there and does not load it again.
                Assert.Equal("""{"data":{"city":{"revision":1}}}""", answer);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

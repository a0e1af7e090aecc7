using System.Text;
using AssetGraph.Server;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;

namespace AssetGraph.Benchmarks;

/// <summary>One GraphQL request from end to end: HTTP over loopback, the sample in SQLite, five explained opportunities with their intermediators.</summary>
[MemoryDiagnoser]
public class GraphQLRequestBenchmarks
{
    private const string Query =
        """{"query":"{ city(id: \"birmingham\") { opportunities(first: 5) { nodes { macro { name } micro { name } score explanation { summary } intermediators(first: 2) { nodes { asset { name } score } } } } } }"}""";

    private readonly string folder = Directory.CreateTempSubdirectory("assetgraph-bench-").FullName;
    private WebApplication app = null!;
    private HttpClient client = null!;

    /// <summary>Starts the server on the sample and asks once.</summary>
    [GlobalSetup]
    public async Task Start()
    {
        app = await ServerHost.BuildAsync(["--urls", "http://127.0.0.1:0", "--Storage:Path", Path.Combine(folder, "city.db")]);
        await app.StartAsync();
        client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        await OpportunitiesPage();
    }

    /// <summary>The page's own question.</summary>
    [Benchmark]
    public async Task<int> OpportunitiesPage()
    {
        using var body = new StringContent(Query, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/graphql", body);
        var answer = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return answer.Length;
    }

    /// <summary>Stops the server.</summary>
    [GlobalCleanup]
    public async Task Stop()
    {
        client.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using AssetGraph.Stores.Conformance;

namespace AssetGraph.EndToEnd.Tests;

/// <summary>The built server as a process of its own, on the sample, for all tests of a class: in a file of its own, or in the Neo4j database that the environment names, which is emptied.</summary>
public sealed class SampleServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("assetgraph-e2e-").FullName;
    private ProgramProcess program = null!;

    public Uri Address { get; } = new($"http://localhost:{FreePort()}");

    public string Store => Path.Combine(folder, "city.db");

    public HttpClient Client { get; } = new();

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask InitializeAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        string[] storage = ["--Storage:Path", Store];
        if (Neo4jUnderTest.Find() is { } neo4j)
        {
            await neo4j.EmptyAsync();
            storage = ["--Storage:Provider", "neo4j", "--Neo4j:Uri", neo4j.Address.ToString(), "--Neo4j:Password", neo4j.Password];
        }
        program = ProgramProcess.Start(folder, "dotnet", [Repository.Built("AssetGraph.Server", "AssetGraph.Server.dll"), "--urls", Address.ToString().TrimEnd('/'), .. storage]);
        await program.LineAsync("AssetGraph is ready", timeout.Token);
        Client.BaseAddress = Address;
    }

    public async Task<JsonElement> DataAsync(string query, CancellationToken cancellationToken)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query }, cancellationToken);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("data");
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        program.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace AssetGraph.Server.Tests;

/// <summary>The real host on a free loopback port, with its store in a folder of its own that goes with it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;

    private RunningServer(WebApplication app, string folder)
    {
        this.app = app;
        this.folder = folder;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public static async Task<RunningServer> StartAsync(params string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("assetgraph-server-").FullName;
        var app = await ServerHost.BuildAsync(["--urls", "http://127.0.0.1:0", "--Storage:Path", Path.Combine(folder, "city.db"), .. args]);
        await app.StartAsync();
        return new RunningServer(app, folder);
    }

    public async Task<JsonElement> DataAsync(string query)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

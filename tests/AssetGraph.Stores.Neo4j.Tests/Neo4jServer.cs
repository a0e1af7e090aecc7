using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace AssetGraph.Stores.Neo4j.Tests;

/// <summary>
/// A real Neo4j server for the tests of this assembly, started once with the launcher beside the project and stopped at the end. Where there is none, the tests
/// that need it are skipped and say so.
/// </summary>
public class Neo4jServer : IAsyncLifetime
{
    private const string Why = "Needs a Neo4j server: set ASSETGRAPH_SHARED to a folder that holds neo4j/neo4j.";

    private string? home;
    private HttpClient? http;

    /// <summary>The launcher, or null where there is none.</summary>
    private static string? Launcher
    {
        get
        {
            var shared = Environment.GetEnvironmentVariable("ASSETGRAPH_SHARED");
            var launcher = shared is null ? null : Path.Combine(shared, "neo4j", "neo4j");
            return File.Exists(launcher) ? launcher : null;
        }
    }

    public Uri? Uri { get; private set; }

    /// <summary>Makes the folder where the server lives.</summary>
    protected virtual string MakeHome() => Directory.CreateTempSubdirectory("assetgraph-neo4j-").FullName;

    /// <summary>What the launcher is told besides.</summary>
    protected virtual string[] More => [];

    /// <summary>Made for the run, since the server listens while it lasts.</summary>
    public string Password { get; } = Guid.NewGuid().ToString("N");

    public async ValueTask InitializeAsync()
    {
        if (Launcher is not null)
        {
            home = MakeHome();
            await StartAsync();
        }
    }

    /// <summary>The options of a store on an emptied database. Skips the test where there is no server.</summary>
    public async Task<Neo4jStoreOptions> EmptyAsync()
    {
        SkipWithout();
        await RunAsync("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
        return Options();
    }

    public void SkipWithout() => Assert.SkipWhen(Uri is null, Why);

    /// <summary>The options of a store on the database as it is.</summary>
    public Neo4jStoreOptions Options(string? password = null, string database = "neo4j", int milliseconds = 60_000) => new()
    {
        Uri = Uri!,
        Password = password ?? Password,
        Database = database,
        StatementTimeout = TimeSpan.FromMilliseconds(milliseconds),
    };

    /// <summary>The whole answer of a statement sent with nothing of ours between.</summary>
    public async Task<JsonElement> RunAsync(string statement, object? parameters = null)
    {
        using var response = await PostAsync("db/neo4j/query/v2", new { statement, parameters = parameters ?? new { } });
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : answer;
    }

    /// <summary>The rows of a statement sent with nothing of ours between.</summary>
    public async Task<JsonElement[]> RowsAsync(string statement, object? parameters = null) =>
        [.. (await RunAsync(statement, parameters)).GetProperty("data").GetProperty("values").EnumerateArray()];

    public Task<HttpResponseMessage> PostAsync(string path, object body) =>
        http!.PostAsync(path, new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    /// <summary>Kills the server as a crash does.</summary>
    public Task KillAsync() => LaunchAsync("stop", "--kill");

    /// <summary>Starts the server on its own data and ports, and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var port = Uri?.Port ?? FreePort();
        await LaunchAsync("start", ["--http-port", Text(port), "--bolt-port", Text(FreePort()), "--password", Password, "--heap", "1g", .. More]);
        Uri = new Uri($"http://127.0.0.1:{Text(port)}");
        http ??= new HttpClient { BaseAddress = Uri, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"neo4j:{Password}"))) } };
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        http?.Dispose();
        if (home is not null)
        {
            await LaunchAsync("stop", "--kill");
            Directory.Delete(home, recursive: true);
        }
    }

    private async Task LaunchAsync(string command, params string[] more)
    {
        // The server that it leaves behind would hold on to our pipes, so they lead to a file.
        var log = Path.Combine(home!, "launcher.log");
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", "exec \"$@\" >>\"$0\" 2>&1 </dev/null", log, Launcher!, command, "--home", Path.Combine(home!, "data"), .. more]))!;
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.True(process.ExitCode == 0, $"The launcher's {command} ended with {process.ExitCode}: {(File.Exists(log) ? await File.ReadAllTextAsync(log, CancellationToken.None) : "")}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

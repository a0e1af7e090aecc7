using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AssetGraph.Caching.Tests;

/// <summary>A real redis-server on a port of its own, which can be killed, held and started again. Its data are never written to disk.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly List<string> more;
    private Process? process;

    private RedisServer(int port, IEnumerable<string> more) => (Port, this.more) = (port, [.. more]);

    public int Port { get; }

    public string Address => $"127.0.0.1:{Port}";

    /// <summary>Starts a server, or skips the test where the machine has none.</summary>
    public static async Task<RedisServer> StartAsync(params string[] more)
    {
        Assert.SkipWhen(PathOf("redis-server") is null, "There is no redis-server on this machine (Debian: redis-server).");
        var server = new RedisServer(FreePort(), more);
        await server.StartAgainAsync();
        return server;
    }

    public async Task StartAgainAsync()
    {
        string[] line = ["--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--daemonize", "no", .. more];
        process = Process.Start(new ProcessStartInfo(PathOf("redis-server")!, line) { RedirectStandardOutput = true, UseShellExecute = false })!;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } said && !said.Contains("Ready to accept connections", StringComparison.Ordinal))
        {
            // It says so itself when it is there.
        }
        _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public async Task KillAsync()
    {
        if (process is { } running)
        {
            process = null;
            running.Kill();
            await running.WaitForExitAsync();
            running.Dispose();
        }
    }

    /// <summary>It keeps its connections and answers nothing.</summary>
    public void Hold() => Signal("STOP");

    public void LetGo() => Signal("CONT");

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            LetGo();
        }
        await KillAsync();
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process!.Id}"]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    private static string? PathOf(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

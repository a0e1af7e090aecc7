using System.Diagnostics;

namespace AssetGraph.Stores.Neo4j.Tests.Storage;

/// <summary>A server of its own on a disk that a test can fill: a file system in memory, which only root may mount.</summary>
public sealed class SmallDiskServer : Neo4jServer
{
    // Neo4j sets 512 MB aside for the logs of its two databases.
    private const int Megabytes = 700;

    private readonly string disk = Directory.CreateTempSubdirectory("assetgraph-disk-").FullName;
    private bool mounted;

    private string Ballast => Path.Combine(disk, "ballast");

    /// <summary>Mounts the disk and starts the server. Skips the test where one of them can't be.</summary>
    public async Task StartOrSkipAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Needs root to mount a small disk.");
        mounted = Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "tmpfs", disk) == 0;
        Assert.SkipUnless(mounted, "A small disk can't be mounted here.");
        await InitializeAsync();
        SkipWithout();
    }

    /// <summary>Leaves no byte on the disk.</summary>
    public void Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var piece = new byte[1 << 16];
        try
        {
            while (true)
            {
                file.Write(piece);
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    /// <summary>Gives the space back.</summary>
    public void Free() => File.Delete(Ballast);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (mounted)
        {
            Run("umount", disk);
        }
        Directory.Delete(disk, recursive: true);
    }

    protected override string MakeHome() => Directory.CreateDirectory(Path.Combine(disk, "neo4j")).FullName;

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}

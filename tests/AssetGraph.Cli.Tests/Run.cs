using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace AssetGraph.Cli.Tests;

/// <summary>What a run of the command gave.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    internal string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal string[] ErrorLines => Error.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static string Root { get; } = FindRoot();

    internal static string Sample => Path.Combine(Root, "samples", "birmingham");

    /// <summary>Runs the command within this process, on the day the tests are about.</summary>
    internal static async Task<Run> InProcessAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
        var code = await CommandLine.RunAsync(args, new Terminal(output, error), clock, TestContext.Current.CancellationToken);
        return new Run(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs the command as a user's shell would, in <paramref name="folder"/>.</summary>
    internal static async Task<Run> AsProcessAsync(string folder, params string[] args)
    {
        using var process = Start(folder, args);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(process.ExitCode, await output, await error);
    }

    internal static Process Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "assetgraph"), args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove(DataOption.Variable);
        return Process.Start(start)!;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AssetGraph.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No AssetGraph.sln above the tests.");
        }
        return folder;
    }
}

/// <summary>A folder of a test's own, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"assetgraph-{Guid.NewGuid():N}");

    internal TemporaryFolder() => Directory.CreateDirectory(Path);

    internal string At(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    internal string Write(string file, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(file))!);
        File.WriteAllText(At(file), text);
        return At(file);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

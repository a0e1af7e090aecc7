using System.Collections.Concurrent;
using System.Diagnostics;

namespace AssetGraph.EndToEnd.Tests;

/// <summary>A program run as a person runs it, with what it prints.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ConcurrentQueue<string> standardOutput = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> awaited = new();

    private ProgramProcess(Process process) => this.process = process;

    /// <summary>Everything it printed, on either stream.</summary>
    public string Output => string.Join('\n', lines);

    /// <summary>What it printed on standard output alone.</summary>
    public string StandardOutput => string.Join('\n', standardOutput);

    public static ProgramProcess Start(string folder, string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        // The program must not take the test host's build settings for its own.
        foreach (var variable in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(variable);
        }
        var program = new ProgramProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        program.process.OutputDataReceived += (_, e) =>
        {
            if (e.Data is { } line)
            {
                program.standardOutput.Enqueue(line);
            }
            program.Take(e.Data);
        };
        program.process.ErrorDataReceived += (_, e) => program.Take(e.Data);
        program.process.Exited += (_, _) => program.Fail();
        program.process.Start();
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        return program;
    }

    /// <summary>The first line that holds <paramref name="text"/>; fails when the program ends first.</summary>
    public async Task<string> LineAsync(string text, CancellationToken cancellationToken)
    {
        var source = awaited.GetOrAdd(text, _ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));
        if (lines.FirstOrDefault(l => l.Contains(text, StringComparison.Ordinal)) is { } already)
        {
            return already;
        }
        if (process.HasExited)
        {
            Fail();
        }
        return await source.Task.WaitAsync(cancellationToken);
    }

    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }
        lines.Enqueue(line);
        foreach (var (text, source) in awaited)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                source.TrySetResult(line);
            }
        }
    }

    private void Fail()
    {
        foreach (var source in awaited.Values)
        {
            source.TrySetException(new InvalidOperationException($"The program ended with exit code {process.ExitCode} first. It printed:\n{Output}"));
        }
    }
}

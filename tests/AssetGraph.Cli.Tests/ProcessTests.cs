using System.Diagnostics;
using System.Globalization;

namespace AssetGraph.Cli.Tests;

/// <summary>The command as a shell sees it: exit codes, streams, plain text in a pipe, Ctrl-C.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task In_a_pipe_everything_is_plain_and_the_data_lie_under_the_current_folder()
    {
        using var folder = new TemporaryFolder();

        var import = await Run.AsProcessAsync(folder.Path, "import", Run.Sample);
        var cities = await Run.AsProcessAsync(folder.Path, "cities");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (import.ExitCode, cities.ExitCode));
        Assert.True(File.Exists(folder.At("data", "assetgraph.db")));
        Assert.Equal(["City        Name        Country         Revision", "birmingham  Birmingham  United Kingdom  1"], cities.Lines);
        Assert.DoesNotContain('\u001b', import.Output + import.Error + cities.Output + cities.Error);
    }

    [Theory]
    [InlineData(ExitCode.WrongUsage)]
    [InlineData(ExitCode.WrongUsage, "dance")]
    [InlineData(ExitCode.WrongUsage, "opportunities", "--preset", "slow")]
    [InlineData(ExitCode.WrongUsage, "import")]
    [InlineData(ExitCode.WrongUsage, "opportunities", "--count", "many")]
    [InlineData(ExitCode.Failed, "cities")]
    [InlineData(ExitCode.InputRefused, "import", "nowhere")]
    [InlineData(ExitCode.InputRefused, "measures", "nowhere.csv", "--measure", "degree")]
    public async Task Errors_go_to_standard_error_with_their_exit_code(int code, params string[] args)
    {
        using var folder = new TemporaryFolder();

        var run = await Run.AsProcessAsync(folder.Path, args);

        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "export", "cities", "opportunities", "intermediators", "measures", "serve")]
    public async Task Help_names_every_command(params string[] commands)
    {
        using var folder = new TemporaryFolder();

        var root = await Run.AsProcessAsync(folder.Path, "--help");

        Assert.Equal((ExitCode.Done, ""), (root.ExitCode, root.Error));
        foreach (var command in commands)
        {
            Assert.Contains($"\n  {command} ", root.Output, StringComparison.Ordinal);
            var help = await Run.InProcessAsync(command, "--help");
            Assert.Equal(ExitCode.Done, help.ExitCode);
            Assert.True(command == "cities" || help.Output.Contains("Example", StringComparison.Ordinal), $"The help of {command} has no example.");
        }
    }

    // A ring of 20,000 nodes with 100,000 chords: its betweenness takes far longer than the signal. The command reads the edges from a pipe, so that it is surely
    // at work once the test has written them all.
    [Fact]
    public async Task Ctrl_C_ends_long_work_with_1_and_leaves_no_result()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The signal and the named pipe of this test are those of Unix.");
        }
        using var folder = new TemporaryFolder();
        await DoneAsync("mkfifo", folder.At("edges.csv"));
        using var process = Run.Start(folder.Path, "measures", "edges.csv", "--measure", "betweenness", "--output", "scores.csv");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await using (var pipe = new StreamWriter(folder.At("edges.csv")))
        {
            await pipe.WriteAsync("source,target\n");
            var random = new Random(1);
            for (var i = 0; i < 120_000; i++)
            {
                await pipe.WriteAsync(i < 20_000 ? $"{i},{(i + 1) % 20_000}\n" : $"{random.Next(20_000)},{random.Next(20_000)}\n");
            }
        }

        await DoneAsync("kill", "-INT", process.Id.ToString(CultureInfo.InvariantCulture));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((ExitCode.Failed, "Cancelled. Nothing was changed.\n"), (process.ExitCode, await error));
        Assert.Equal(["edges.csv"], Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)));
    }

    private static async Task DoneAsync(string program, params string[] args)
    {
        using var process = Process.Start(program, args);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}

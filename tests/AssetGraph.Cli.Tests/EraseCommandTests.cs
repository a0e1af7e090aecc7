namespace AssetGraph.Cli.Tests;

public sealed class EraseCommandTests
{
    [Fact]
    public async Task A_person_goes_only_with_yes_and_then_for_good()
    {
        using var folder = new TemporaryFolder();
        var data = folder.At("city.db");
        await Run.InProcessAsync("import", Run.Sample, "--data", data);
        string[] command = ["erase", "use-it-area-residents", "--data", data];

        var asked = await Run.InProcessAsync(command);
        var done = await Run.InProcessAsync([.. command, "--yes", "--author", "data protection"]);
        var again = await Run.InProcessAsync([.. command, "--yes"]);
        var exported = await Run.InProcessAsync("export", folder.At("out"), "--data", data);

        Assert.Equal(ExitCode.Failed, asked.ExitCode);
        Assert.StartsWith("Nothing was erased. With --yes ", asked.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, done.ExitCode);
        Assert.StartsWith("Erased under revision 2: ", done.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Failed, "There is no person 'use-it-area-residents' in Birmingham, nor was there one.\n"), (again.ExitCode, again.Error));
        Assert.Equal(ExitCode.Done, exported.ExitCode);
        Assert.DoesNotContain(Directory.GetFiles(folder.At("out")), f => File.ReadAllText(f).Contains("use-it-area-residents", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_organisation_is_no_person()
    {
        using var folder = new TemporaryFolder();
        var data = folder.At("city.db");
        await Run.InProcessAsync("import", Run.Sample, "--data", data);

        var run = await Run.InProcessAsync("erase", "swb-nhs-trust", "--yes", "--data", data);

        Assert.Equal((ExitCode.Failed, "'swb-nhs-trust' is no person. Other assets are deleted by importing the city without them.\n"), (run.ExitCode, run.Error));
    }
}

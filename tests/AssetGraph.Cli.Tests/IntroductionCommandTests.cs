using System.Text.Json;

namespace AssetGraph.Cli.Tests;

public sealed class IntroductionCommandTests
{
    private const string Id = "swb-nhs-trust--use-it-area-residents";

    [Fact]
    public async Task An_introduction_goes_from_the_suggestion_to_a_tie()
    {
        using var folder = new TemporaryFolder();
        var data = folder.At("city.db");
        await Run.InProcessAsync("import", Run.Sample, "--data", data);

        var taken = await Run.InProcessAsync("introduce", "swb-nhs-trust", "use-it-area-residents", "--through", "learning-works", "--owner", "team", "--next", "Call", "--as-at", "2026-11-02", "--data", data, "--format", "json");
        var again = await Run.InProcessAsync("introduce", "swb-nhs-trust", "use-it-area-residents", "--data", data, "--format", "json");
        var agreed = await Run.InProcessAsync("advance", Id, "agreed", "--next", "Meet", "--data", data, "--format", "json");
        var made = await Run.InProcessAsync("advance", Id, "tie-formed", "--outcome", "A course", "--data", data, "--format", "json");
        var list = await Run.InProcessAsync("introductions", "--status", "tie-formed,declined", "--data", data, "--format", "json");
        var opportunities = await Run.InProcessAsync("opportunities", "--asset", "use-it-area-residents", "--count", "50", "--data", data, "--format", "json");

        Assert.Equal([ExitCode.Done, ExitCode.Done, ExitCode.Done, ExitCode.Done, ExitCode.Done], [taken.ExitCode, again.ExitCode, agreed.ExitCode, made.ExitCode, list.ExitCode]);
        Assert.Equal((Id, "suggested", "2026-11-02", "Call"), (Field(taken, "id"), Field(taken, "status"), Field(taken, "updated"), Field(taken, "nextStep")));
        Assert.Contains("Revision 2", taken.Error, StringComparison.Ordinal);
        Assert.Equal("team", Field(again, "owner"));
        Assert.Contains("nothing was changed", again.Error, StringComparison.Ordinal);
        Assert.Equal("Meet", Field(agreed, "nextStep"));
        Assert.Equal(("tie-formed", "swb-nhs-trust--partners-with--use-it-area-residents"), (Field(made, "status"), Field(made, "tie")));
        Assert.Equal("A course", Field(list, "outcome"));
        Assert.Contains("1 in all: 0 open, 1 made a tie, 0 were declined.", list.Error, StringComparison.Ordinal);
        using var board = JsonDocument.Parse(opportunities.Output);
        Assert.DoesNotContain(board.RootElement.EnumerateArray(), o => o.GetProperty("macro").GetString() == "swb-nhs-trust");
    }

    [Theory]
    [InlineData("introduce nobody use-it-area-residents", "AG1004")]
    [InlineData("advance none agreed", "AG1004")]
    [InlineData("advance none forgotten", "'forgotten' is no status")]
    [InlineData("introductions --status forgotten", "'forgotten' is no status")]
    public async Task What_cannot_be_is_refused_with_its_address(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        await Run.InProcessAsync("import", Run.Sample, "--data", folder.At("city.db"));

        var run = await Run.InProcessAsync([.. line.Split(' '), "--data", folder.At("city.db")]);

        Assert.NotEqual(ExitCode.Done, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    private static string? Field(Run run, string name)
    {
        using var parsed = JsonDocument.Parse(run.Output);
        return Assert.Single(parsed.RootElement.EnumerateArray()).GetProperty(name).GetString();
    }
}

using System.Text.Json;

namespace AssetGraph.Cli.Tests;

public sealed class PlanCommandTests(SampleCity sample) : IClassFixture<SampleCity>
{
    [Fact]
    public async Task A_team_of_four_is_the_team_of_three_and_one_more()
    {
        var three = Rows(await PlanAsync("team", "--size", "3"));
        var four = Rows(await PlanAsync("team", "--size", "4"));

        Assert.Equal(["1", "2", "3", "4"], four.Select(r => r["place"].GetRawText()));
        Assert.Equal(three.Select(r => r["asset"].GetString()), four.Take(3).Select(r => r["asset"].GetString()));
        Assert.Equal(four.Select(r => r["gain"].GetDouble()).OrderDescending(), four.Select(r => r["gain"].GetDouble()));
        var opened = four.SelectMany(r => r["pairs"].EnumerateArray()).Select(p => p.GetString()).ToArray();
        Assert.Equal(opened.Distinct(), opened);
    }

    [Fact]
    public async Task Best_ties_add_up_to_the_efficiency_that_they_say()
    {
        var rows = Rows(await PlanAsync("best-ties", "--count", "3"));

        Assert.Equal(3, rows.Count);
        foreach (var (row, next) in rows.Zip(rows.Skip(1)))
        {
            Assert.Equal(next["efficiency"].GetDouble(), row["efficiency"].GetDouble() + next["gain"].GetDouble(), 12);
        }
    }

    [Fact]
    public async Task Who_is_fragile_comes_most_first_with_those_cut_off()
    {
        var rows = Rows(await PlanAsync("fragile", "--count", "5"));

        Assert.Equal(5, rows.Count);
        Assert.Equal(rows.Select(r => r["pairsCut"].GetInt32()).OrderDescending(), rows.Select(r => r["pairsCut"].GetInt32()));
        Assert.Contains("golden-sparkle", rows[0]["cutOff"].EnumerateArray().Select(a => a.GetString()));
    }

    [Fact]
    public async Task Skills_are_matched_within_a_category_and_counted_as_a_whole()
    {
        var run = await PlanAsync("skills", "--category", "skills", "--count", "5");
        var rows = Rows(run);

        Assert.Equal(5, rows.Count);
        Assert.Equal(rows.Select(r => r["similarity"].GetDouble()).OrderDescending(), rows.Select(r => r["similarity"].GetDouble()));
        Assert.All(rows, r => Assert.Equal("skills", r["category"].GetString()));
        Assert.Matches(@"\d+ matches\. Of \d+ needs \d+ are met by nobody", run.Error);
    }

    [Fact]
    public async Task A_tie_that_is_there_already_leaves_the_figures_as_they_are()
    {
        var run = await PlanAsync("what-if", "--add", "swb-nhs-trust~overseas-qualified-residents");

        Assert.Contains("Bridges 28, then 28.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Cut off", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_would_be_cut_off_by_a_leaving_is_told_and_nothing_is_written()
    {
        var before = await File.ReadAllBytesAsync(sample.Data, TestContext.Current.CancellationToken);

        var run = await PlanAsync("what-if", "--without", "ise");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Matches("Cut off from every macro asset: .*golden-sparkle", run.Error);
        Assert.Equal(before, await File.ReadAllBytesAsync(sample.Data, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("what-if --without nobody", "--without 'nobody' is no asset of the city")]
    [InlineData("what-if --add a~b~c", "--add 'a~b~c' is no pair")]
    [InlineData("what-if --add swb-nhs-trust~nobody", "AG1004")]
    [InlineData("what-if --remove none", "AG1009")]
    [InlineData("team --size 0", "AG3005")]
    [InlineData("opportunities --language xx", "--language 'xx' is not known")]
    [InlineData("best-ties --count 51", "AG3005")]
    [InlineData("fragile --count 101", "AG3005")]
    [InlineData("skills --count 1001", "AG3005")]
    [InlineData("skills --category nothing", "AG3006")]
    public async Task What_cannot_be_is_refused_with_its_address(string line, string expected)
    {
        var run = await Run.InProcessAsync([.. line.Split(' '), "--data", sample.Data]);

        Assert.NotEqual(ExitCode.Done, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Explanations_come_in_the_language_that_is_asked_for()
    {
        var bridges = Rows(await PlanAsync("opportunities", "--count", "1", "--language", "nl"));
        var brokers = Rows(await PlanAsync("intermediators", "swb-nhs-trust", "use-it-area-residents", "--language", "it"));

        Assert.StartsWith("Vraag ", bridges[0]["why"].GetString(), StringComparison.Ordinal);
        Assert.StartsWith("In contatto con ", brokers[0]["why"].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opportunities_say_how_firmly_they_stand()
    {
        var rows = Rows(await PlanAsync("opportunities", "--count", "5", "--stability"));

        Assert.Equal(5, rows.Count);
        Assert.All(rows, r => Assert.InRange(r["stayed"].GetDouble(), 0, 1));
        Assert.True(rows[0]["stayed"].GetDouble() > 0.9);
    }

    private async Task<Run> PlanAsync(params string[] line) =>
        await Run.InProcessAsync([.. line, "--data", sample.Data, "--as-at", "2019-06-30", "--format", "json"]);

    private static List<Dictionary<string, JsonElement>> Rows(Run run)
    {
        using var parsed = JsonDocument.Parse(run.Output);
        return [.. parsed.RootElement.EnumerateArray().Select(r => r.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Clone()))];
    }
}

using System.Text.Json;

namespace AssetGraph.Cli.Tests;

public sealed class StrandCommandTests(SampleCity sample) : IClassFixture<SampleCity>
{
    [Fact]
    public async Task The_partnership_of_the_sample_is_led_by_the_council_and_its_manager()
    {
        var run = await AskAsync("partnership", "--of", "use-it-partnership");

        Assert.Contains("birmingham-city-council", Rows(run).Where(r => r["leads"].GetString() == "yes").Select(r => r["asset"].GetString()));
        Assert.Contains("Without a tie to another member: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("places", "place", "nearestWithSpace")]
    [InlineData("dependence", "macro", "hopsWithout")]
    [InlineData("spaces", "seeker", "owners")]
    [InlineData("spend", "macro", "couldMove")]
    [InlineData("indicators", "fact", "attained")]
    [InlineData("research", "client", "brief")]
    [InlineData("market", "category", "anchorNeedsUnmet")]
    public async Task Each_question_has_rows_in_the_sample(string command, string key, string column)
    {
        var rows = Rows(await AskAsync(command));

        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.True(r.ContainsKey(key) && r.ContainsKey(column)));
    }

    [Fact]
    public async Task Cities_stand_side_by_side_under_their_names_or_letters()
    {
        var named = await Run.InProcessAsync(["compare", "--data", sample.Data, "--as-at", "2019-06-30", "--format", "csv"]);
        var lettered = await Run.InProcessAsync(["compare", "--cities", "birmingham", "--pseudonymous", "--data", sample.Data, "--as-at", "2019-06-30", "--format", "csv"]);

        Assert.StartsWith("measure,Birmingham", named.Output, StringComparison.Ordinal);
        Assert.StartsWith("measure,City A", lettered.Output, StringComparison.Ordinal);
        Assert.Equal(named.Output.Split('\n')[1..], lettered.Output.Split('\n')[1..]);
        Assert.DoesNotContain("irmingham", lettered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_a_place_is_a_document_with_all_its_parts()
    {
        var run = await Run.InProcessAsync(["plan", "smethwick", "--data", sample.Data, "--as-at", "2019-06-30"]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith("# Smethwick", run.Output, StringComparison.Ordinal);
        foreach (var part in (string[])["Who is here", "Spaces", "Who knows both sides", "Ideas", "Offered, and not looked for here", "Next bridges"])
        {
            Assert.Contains($"\n## {part}\n", run.Output, StringComparison.Ordinal);
        }

        Assert.Contains("AG3006", (await Run.InProcessAsync(["plan", "nowhere", "--data", sample.Data])).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consortium_for_the_hospital_meets_all_that_anybody_offers()
    {
        var run = await AskAsync("consortium", "swb-nhs-trust");

        Assert.NotEmpty(Rows(run));
        Assert.Contains("4 of 4 needs are met", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Expected --of or --members", "partnership")]
    [InlineData("AG3001", "partnership", "--members", "nobody")]
    [InlineData("AG3003", "consortium", "ise")]
    [InlineData("AG3005", "spaces", "--count", "0")]
    public async Task What_cannot_be_answered_says_why(string expected, params string[] words)
    {
        var run = await AskAsync(words);

        Assert.NotEqual(ExitCode.Done, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private async Task<Run> AskAsync(params string[] line) =>
        await Run.InProcessAsync([.. line, "--data", sample.Data, "--as-at", "2019-06-30", "--format", "json"]);

    private static List<Dictionary<string, JsonElement>> Rows(Run run)
    {
        using var parsed = JsonDocument.Parse(run.Output);
        return [.. parsed.RootElement.EnumerateArray().Select(r => r.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Clone()))];
    }
}

using System.Text.Json;

namespace AssetGraph.Cli.Tests;

public sealed class HindsightCommandTests(SampleCity sample) : IClassFixture<SampleCity>
{
    [Fact]
    public async Task Bridges_of_the_sample_are_looked_for_again_as_docs_evaluation_tells()
    {
        var run = await Run.InProcessAsync("evaluate", "--data", sample.Data, "--leave-out", "all", "--as-at", "2019-06-30", "--format", "json");

        using var parsed = JsonDocument.Parse(run.Output);
        var rows = parsed.RootElement.EnumerateArray().ToArray();
        Assert.Equal(28, rows.Length);
        Assert.Equal(18, rows.Count(r => r.GetProperty("rank").ValueKind == JsonValueKind.Null));
        Assert.Equal((1, 19, "learning-works", 1), At("swb-nhs-trust", "overseas-qualified-residents"));
        Assert.Equal((1, 19), Rank("swb-nhs-trust", "priority-groups"));
        Assert.Equal((3, 19), Rank("swb-nhs-trust", "live-and-work-young-people"));
        Assert.Equal((8, 19), Rank("swb-nhs-trust", "brushstrokes"));
        Assert.Equal((1, 4, "swb-nhs-trust", 1), At("balfour-beatty", "priority-groups"));
        Assert.Equal((1, 7), Rank("port-loop", "civic-square"));
        Assert.Equal((1, 2), Rank("urban-splash", "civic-square"));
        Assert.Equal((2, 8), Rank("birmingham-settlement", "use-it-area-residents"));
        Assert.Contains("An illustration, not a proof", run.Error, StringComparison.Ordinal);

        JsonElement Row(string macro, string micro) => rows.Single(r => r.GetProperty("macro").GetString() == macro && r.GetProperty("micro").GetString() == micro);

        (int, int) Rank(string macro, string micro) => (Row(macro, micro).GetProperty("rank").GetInt32(), Row(macro, micro).GetProperty("outOf").GetInt32());

        (int, int, string?, int) At(string macro, string micro)
        {
            var row = Row(macro, micro);
            return (row.GetProperty("rank").GetInt32(), row.GetProperty("outOf").GetInt32(), row.GetProperty("intermediator").GetString(), row.GetProperty("intermediatorRank").GetInt32());
        }
    }

    [Fact]
    public async Task Without_all_ties_of_the_programme_the_bridge_to_the_residents_is_second()
    {
        var run = await Run.InProcessAsync(
            "evaluate", "--data", sample.Data, "--leave-out", "swb-nhs-trust~overseas-qualified-residents", "--as-at", "2019-06-30", "--without-project-ties", "--format", "csv");

        Assert.StartsWith("swb-nhs-trust,overseas-qualified-residents,2,21,", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains(",learning-works,3,", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_made_up_city_is_written_loaded_and_looked_back_on()
    {
        using var folder = new TemporaryFolder();
        var made = await Run.InProcessAsync("generate", folder.At("city"), "--assets", "1000", "--seed", "3", "--truth", folder.At("truth.csv"));
        var again = await Run.InProcessAsync("generate", folder.At("again"), "--assets", "1000", "--seed", "3", "--truth", folder.At("truth-again.csv"));
        var import = await Run.InProcessAsync("import", folder.At("city"), "--data", folder.At("city.db"));
        var report = await Run.InProcessAsync("evaluate", "--data", folder.At("city.db"), "--cut-off", "2025-01-01", "--truth", folder.At("truth.csv"), "--format", "json");

        Assert.Equal([ExitCode.Done, ExitCode.Done, ExitCode.Done, ExitCode.Done], [made.ExitCode, again.ExitCode, import.ExitCode, report.ExitCode]);
        foreach (var file in Directory.EnumerateFiles(folder.At("city")))
        {
            Assert.Equal(await File.ReadAllBytesAsync(file, Stop), await File.ReadAllBytesAsync(folder.At("again", Path.GetFileName(file)), Stop));
        }
        Assert.Equal(await File.ReadAllBytesAsync(folder.At("truth.csv"), Stop), await File.ReadAllBytesAsync(folder.At("truth-again.csv"), Stop));
        Assert.Contains(import.Lines, l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["Asset", "1000", "1000", "0", "0"]);

        using var parsed = JsonDocument.Parse(report.Output);
        var methods = parsed.RootElement.EnumerateArray().ToDictionary(m => m.GetProperty("method").GetString()!);
        Assert.Equal("assetgraph", parsed.RootElement[0].GetProperty("method").GetString());
        Assert.Superset(
            new HashSet<string> { "without-fit", "without-reach", "without-gain", "without-place", "fit-alone", "place-alone", "common-neighbours", "adamic-adar", "resource-allocation", "katz", "shortest-path", "preferential-attachment", "random" },
            methods.Keys.ToHashSet());
        Assert.True(methods["assetgraph"].GetProperty("recall").GetDouble() > methods["random"].GetProperty("recall").GetDouble());
        Assert.Contains("Intermediators of", report.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_city_goes_straight_into_the_data_and_its_id_is_checked_before()
    {
        using var folder = new TemporaryFolder();
        var refused = await Run.InProcessAsync("generate", "--data", folder.At("city.db"), "--assets", "200", "--city", "No Id");
        Assert.Equal(ExitCode.WrongUsage, refused.ExitCode);
        Assert.False(File.Exists(folder.At("city.db")));

        var made = await Run.InProcessAsync("generate", "--data", folder.At("city.db"), "--assets", "200", "--city", "made-up");
        var cities = await Run.InProcessAsync("cities", "--data", folder.At("city.db"), "--format", "csv");

        Assert.Equal(ExitCode.Done, made.ExitCode);
        Assert.Contains(cities.Lines, l => l.StartsWith("made-up,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("evaluate", "--cut-off", "2019-01-01", "--leave-out", "all")]
    [InlineData("evaluate", "--leave-out", "swb-nhs-trust")]
    public async Task A_question_that_is_none_is_wrong_usage(params string[] args)
    {
        var run = await Run.InProcessAsync([.. args, "--data", sample.Data]);

        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task An_option_out_of_range_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        var run = await Run.InProcessAsync("generate", folder.At("city"), "--assets", "3");

        Assert.NotEqual(ExitCode.Done, run.ExitCode);
        Assert.Contains("assets", run.Error, StringComparison.Ordinal);
        Assert.Contains("AG3005", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("city")));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}

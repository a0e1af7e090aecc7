using System.Text.Json;

namespace AssetGraph.Cli.Tests;

public sealed class CityCommandTests(SampleCity sample) : IClassFixture<SampleCity>
{
    [Fact]
    public void Importing_the_sample_says_what_was_written_and_at_which_revision_the_city_is()
    {
        Assert.Equal(ExitCode.Done, sample.Import.ExitCode);
        Assert.Contains(sample.Import.Lines, l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["Asset", "166", "166", "0", "0"]);
        Assert.Contains(sample.Import.Lines, l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["Tie", "267", "267", "0", "0"]);
        Assert.Equal(["The city 'birmingham' is at revision 1."], sample.Import.ErrorLines);
    }

    [Fact]
    public async Task Cities_lists_id_name_country_and_revision()
    {
        var run = await Run.InProcessAsync("cities", "--data", sample.Data, "--format", "csv");

        Assert.Equal((ExitCode.Done, "id,name,country,revision\nbirmingham,Birmingham,United Kingdom,1\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Opportunities_are_the_same_in_all_three_formats()
    {
        string[] question = ["opportunities", "--data", sample.Data, "--count", "4", "--as-at", "2020-12-31"];
        var json = await Run.InProcessAsync([.. question, "--format", "json"]);
        var csv = await Run.InProcessAsync([.. question, "--format", "csv"]);
        var table = await Run.InProcessAsync(question);

        using var parsed = JsonDocument.Parse(json.Output);
        var rows = parsed.RootElement.EnumerateArray().ToArray();
        Assert.Equal(4, rows.Length);
        Assert.Equal(5, csv.Lines.Length);
        Assert.Equal(5, table.Lines.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            Assert.Equal(i + 1, rows[i].GetProperty("rank").GetInt32());
            Assert.StartsWith($"{i + 1},{rows[i].GetProperty("score").GetRawText()},{rows[i].GetProperty("macro").GetString()},", csv.Lines[i + 1], StringComparison.Ordinal);
            Assert.Contains(rows[i].GetProperty("macroName").GetString()!, table.Lines[i + 1], StringComparison.Ordinal);
            Assert.Contains(rows[i].GetProperty("why").GetString()!, table.Lines[i + 1], StringComparison.Ordinal);
        }
        Assert.True(rows.Zip(rows.Skip(1)).All(p => p.First.GetProperty("score").GetDouble() >= p.Second.GetProperty("score").GetDouble()));
        Assert.Contains("as at 2020-12-31", json.Error, StringComparison.Ordinal);
        Assert.Contains("Sources: USE-IT! Birmingham", json.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opportunities_are_filtered_by_asset_and_strand()
    {
        var run = await Run.InProcessAsync("opportunities", "--data", sample.Data, "-f", "json", "-n", "50", "--asset", "swb-nhs-trust", "--strand", "skills-matching,social-enterprise");

        using var parsed = JsonDocument.Parse(run.Output);
        Assert.NotEmpty(parsed.RootElement.EnumerateArray());
        Assert.All(parsed.RootElement.EnumerateArray(), o => Assert.Equal("swb-nhs-trust", o.GetProperty("macro").GetString()));
        Assert.All(parsed.RootElement.EnumerateArray(), o => Assert.Contains(o.GetProperty("strands").EnumerateArray(), s => s.GetString() is "skills-matching" or "social-enterprise"));
    }

    [Fact]
    public async Task Without_the_projects_ties_the_trust_is_pointed_to_the_residents_with_overseas_qualifications()
    {
        var run = await Run.InProcessAsync("opportunities", "--data", sample.Data, "-f", "json", "-n", "10", "--asset", "swb-nhs-trust", "--without-project-ties");

        using var parsed = JsonDocument.Parse(run.Output);
        Assert.Contains(parsed.RootElement.EnumerateArray(), o => o.GetProperty("micro").GetString() == "overseas-qualified-residents");
    }

    [Fact]
    public async Task Intermediators_are_ranked_with_the_reason_of_each()
    {
        var run = await Run.InProcessAsync("intermediators", "swb-nhs-trust", "overseas-qualified-residents", "--data", sample.Data, "--format", "json", "--count", "3");

        using var parsed = JsonDocument.Parse(run.Output);
        var rows = parsed.RootElement.EnumerateArray().ToArray();
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal([1, 2, 3], rows.Select(r => r.GetProperty("rank").GetInt32()));
        Assert.All(rows, r => Assert.Contains(r.GetProperty("name").GetString()!, r.GetProperty("why").GetString()!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_exported_city_is_imported_again_without_a_change()
    {
        using var folder = new TemporaryFolder();
        var data = folder.At("copy.db");
        await Run.InProcessAsync("import", Run.Sample, "--data", data);

        var export = await Run.InProcessAsync("export", folder.At("out"), "--data", data, "--format", "csv");
        var import = await Run.InProcessAsync("import", folder.At("out"), "--data", data, "--replace", "--format", "csv", "--expect-revision", "1");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (export.ExitCode, import.ExitCode));
        Assert.Equal(["kind,written", "Place,33", "Category,12", "TieType,18", "Asset,166", "NeedOrOffer,128", "Tie,267", "Fact,70"], export.Lines);
        Assert.All(import.Lines.Skip(1), l => Assert.EndsWith(",0,0,0", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_folder_ends_with_3_lists_its_errors_and_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/nodes.csv", "id,kind,name\na,thing,A\n");
        folder.Write("in/ties.csv", "id,source,target,type,directed\nt,a,b,funds,true\n");
        folder.Write("in/needs_offers.csv", "id,node_id,direction,category\n");
        folder.Write("in/places.csv", "id,name,level\n");

        var run = await Run.InProcessAsync("import", folder.At("in"), "--data", folder.At("cities.db"));
        var cities = await Run.InProcessAsync("cities", "--data", folder.At("cities.db"), "-f", "csv");

        Assert.Equal((ExitCode.InputRefused, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            [
                "note: city.csv: the file is missing; the city is called 'in' and gets the default thresholds",
                "nodes.csv:2: kind: 'thing' is none of the words of this column, expected one of person, organisation, space (AG4012)",
                "ties.csv:2: target: Asset 'b' does not exist, expected the id of a record of kind Asset (AG1004)",
                "2 errors. Nothing was changed.",
            ],
            run.ErrorLines);
        Assert.Equal(["id,name,country,revision"], cities.Lines);
    }

    [Fact]
    public async Task A_check_writes_nothing_not_even_a_file()
    {
        using var folder = new TemporaryFolder();

        var run = await Run.InProcessAsync("import", Run.Sample, "--check", "--data", folder.At("cities.db"));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(["The folder is sound: 694 records for the city 'birmingham'. Nothing was written."], run.ErrorLines);
        Assert.False(File.Exists(folder.At("cities.db")));
    }

    [Theory]
    [InlineData("There are no data at", "cities", "--data", "nowhere/cities.db")]
    [InlineData("There are no data at", "opportunities", "--data", "nowhere/cities.db")]
    public async Task Data_that_are_not_there_are_a_failure_and_are_not_made(string message, params string[] args)
    {
        var run = await Run.InProcessAsync(args);

        Assert.Equal((ExitCode.Failed, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists("nowhere"));
    }

    [Theory]
    [InlineData(ExitCode.Failed, "There is no city 'leeds'; the data hold birmingham.", "opportunities", "--city", "leeds")]
    [InlineData(ExitCode.Failed, "The city 'birmingham' has no revision 9; it has 1 to 1.", "opportunities", "--revision", "9")]
    [InlineData(ExitCode.Failed, "AG3001  micro: the city has no asset 'nobody'. Expected the id of one of its assets.", "intermediators", "swb-nhs-trust", "nobody")]
    [InlineData(ExitCode.WrongUsage, "--strand 'music' is no strand. Expected community-research, skills-matching, social-enterprise, community-assets.", "opportunities", "--strand", "music")]
    [InlineData(ExitCode.WrongUsage, "--as-at '31/12/2020' is no day. Expected one that exists, as 2020-12-31.", "opportunities", "--as-at", "31/12/2020")]
    [InlineData(ExitCode.WrongUsage, "--count is 0. Expected 1 or more.", "opportunities", "--count", "0")]
    [InlineData(ExitCode.WrongUsage, "--measure 'fame' is no measure.", "measures", "--measure", "fame")]
    [InlineData(ExitCode.WrongUsage, "--weight is about a file of edges, but none is named.", "measures", "--measure", "degree", "--weight", "weight")]
    [InlineData(ExitCode.WrongUsage, "--tie-type 'sings' is no tie type of the city.", "measures", "--measure", "degree", "--tie-type", "sings")]
    public async Task A_question_that_makes_no_sense_says_what_was_expected(int code, string message, params string[] args)
    {
        var run = await Run.InProcessAsync([.. args, "--data", sample.Data]);

        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_several_cities_one_must_be_named()
    {
        using var folder = new TemporaryFolder();
        await Run.InProcessAsync("import", Run.Sample, "--data", folder.At("c.db"));
        await Run.InProcessAsync("import", Run.Sample, "--data", folder.At("c.db"), "--city", "copy");

        var run = await Run.InProcessAsync("opportunities", "--data", folder.At("c.db"));

        Assert.Equal((ExitCode.WrongUsage, "Which city? Name one with --city; the data hold birmingham, copy.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Measures_of_a_city_name_its_assets()
    {
        var run = await Run.InProcessAsync("measures", "--data", sample.Data, "--measure", "degree,macro-micro-betweenness", "--exclude-subtype", "programme", "--output", "-");

        Assert.Equal("node,degree,macro-micro-betweenness", run.Lines[0]);
        Assert.DoesNotContain(run.Lines, l => l.StartsWith("use-it-partnership,", StringComparison.Ordinal));
        Assert.Contains("brasshouse,0,0", run.Lines);
    }
}

using System.Globalization;
using System.Text.Json;

namespace AssetGraph.Cli.Tests;

public sealed class MeasuresCommandTests
{
    // a - b - c with d beside it:   a --- b --- c --- d
    private const string Path4 = "source,target,weight\nb,a,1\nb,c,2\nc,d,4\n";

    [Fact]
    public async Task Numbers_come_in_the_order_of_first_appearance_as_csv()
    {
        using var folder = new TemporaryFolder();

        var run = await Run.InProcessAsync("measures", folder.Write("edges.csv", Path4), "--measure", "degree,betweenness", "--output", "-");

        // The path a b c d: b lies between a and c, a and d; c between a and d, b and d.
        Assert.Equal((ExitCode.Done, "node,degree,betweenness\nb,2,2\na,1,0\nc,2,2\nd,1,0\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Weights_count_only_where_their_column_is_named()
    {
        using var folder = new TemporaryFolder();
        var edges = folder.Write("edges.csv", Path4);

        var with = await Run.InProcessAsync("measures", edges, "--measure", "strength", "--weight", "weight", "-o", "-");

        Assert.Equal(["node,strength", "b,3", "a,1", "c,6", "d,4"], with.Lines);
    }

    [Fact]
    public async Task Numbers_have_all_17_digits_and_undefined_ones_are_empty()
    {
        using var folder = new TemporaryFolder();
        // A triangle a b c, and a loop at e, which leaves e without a tie.
        var edges = folder.Write("edges.csv", "source,target\na,b\nb,c\nc,a\na,d\ne,e\n");

        var csv = await Run.InProcessAsync("measures", edges, "--measure", "clustering", "--output", "-");
        var json = await Run.InProcessAsync("measures", edges, "--measure", "clustering", "--format", "json");

        Assert.Equal(["node,clustering", "a,0.33333333333333331", "b,1", "c,1", "d,", "e,"], csv.Lines);
        Assert.Equal(1 / 3.0, double.Parse(csv.Lines[1].Split(',')[1], CultureInfo.InvariantCulture));
        using var parsed = JsonDocument.Parse(json.Output);
        Assert.Equal(JsonValueKind.Null, parsed.RootElement[3].GetProperty("clustering").ValueKind);
    }

    [Fact]
    public async Task An_engine_that_is_none_is_refused()
    {
        using var folder = new TemporaryFolder();

        var run = await Run.InProcessAsync("measures", folder.Write("edges.csv", Path4), "--measure", "degree", "--engine", "abacus");

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("--engine 'abacus' is unknown. Expected in-process or neo4j:<http address>", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_goes_into_a_file_whole()
    {
        using var folder = new TemporaryFolder();

        var run = await Run.InProcessAsync("measures", folder.Write("edges.csv", Path4), "--measure", "degree", "--output", folder.At("scores.csv"));

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Output));
        Assert.Equal("node,degree\nb,2\na,1\nc,2\nd,1\n", await File.ReadAllTextAsync(folder.At("scores.csv"), TestContext.Current.CancellationToken));
        Assert.Equal(["edges.csv", "scores.csv"], Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    // a -> b -> c with a and c red, b blue: b brokers a to c once, as an itinerant.
    [Fact]
    public async Task Brokerage_reads_the_groups_from_a_column_of_another_file()
    {
        using var folder = new TemporaryFolder();
        var edges = folder.Write("edges.csv", "source,target\na,b\nb,c\n");
        var nodes = folder.Write("nodes.csv", "id,group\na,red\nb,blue\nc,red\n");

        var run = await Run.InProcessAsync("measures", edges, "--directed", "--measure", "brokerage,brokerage.itinerant,brokerage.gatekeeper", "--partition", $"{nodes}:group", "--output", "-");

        Assert.Equal(["node,brokerage,brokerage.itinerant,brokerage.gatekeeper", "a,0,0,0", "b,1,1,0", "c,0,0,0"], run.Lines);
    }

    [Fact]
    public async Task A_star_asks_for_all_numbers_of_a_measure_about_the_same_thing()
    {
        using var folder = new TemporaryFolder();

        var run = await Run.InProcessAsync("measures", folder.Write("edges.csv", Path4), "--measure", "components.*", "-o", "-");

        Assert.Equal(["node,components.component,components.size", "b,0,4", "a,0,4", "c,0,4", "d,0,4"], run.Lines);
    }

    [Fact]
    public async Task Numbers_about_pairs_groups_and_the_network_get_tables_of_their_own()
    {
        using var folder = new TemporaryFolder();
        var edges = folder.Write("edges.csv", Path4);
        var nodes = folder.Write("nodes.csv", "node,group\na,red\nb,red\nc,blue\nd,blue\n");

        var pairs = await Run.InProcessAsync("measures", edges, "--measure", "bridges", "-o", "-");
        var network = await Run.InProcessAsync("measures", edges, "--measure", "components.count", "-o", "-");
        var groups = await Run.InProcessAsync("measures", edges, "--measure", "ei-index.group", "--partition", $"{nodes}:group", "-o", "-");
        var mixing = await Run.InProcessAsync("measures", edges, "--measure", "mixing.counts", "--partition", $"{nodes}:group", "-o", "-");

        Assert.Equal("from,to,bridges", pairs.Lines[0]);
        Assert.Equal(4, pairs.Lines.Length);
        Assert.Equal(["measure,value", "components.count,1"], network.Lines);
        Assert.Equal(["group,ei-index.group", "red,0", "blue,0"], groups.Lines);
        Assert.Equal(["from,to,mixing.counts", "red,red,2", "red,blue,1", "blue,red,1", "blue,blue,2"], mixing.Lines);
    }

    [Fact]
    public async Task A_setting_reaches_the_measure_and_names_of_nodes_are_understood()
    {
        using var folder = new TemporaryFolder();
        var edges = folder.Write("edges.csv", Path4);

        var plain = await Run.InProcessAsync("measures", edges, "--measure", "pagerank", "-o", "-");
        var seeded = await Run.InProcessAsync("measures", edges, "--measure", "pagerank", "--set", "seeds=d", "--set", "pagerank.damping=0", "-o", "-");

        Assert.NotEqual(plain.Output, seeded.Output);
        Assert.Equal(["node,pagerank", "b,0", "a,0", "c,0", "d,1"], seeded.Lines);
    }

    [Fact]
    public async Task Nodes_without_ties_are_nodes_where_a_file_names_them()
    {
        using var folder = new TemporaryFolder();
        var edges = folder.Write("edges.csv", Path4);
        var nodes = folder.Write("nodes.csv", "id,group\nalone,red\na,red\nb,red\nc,blue\nd,blue\n");

        var named = await Run.InProcessAsync("measures", edges, "--measure", "degree,harmonic", "--nodes", nodes, "-o", "-");
        var grouped = await Run.InProcessAsync("measures", edges, "--measure", "ei-index", "--partition", $"{nodes}:group", "-o", "-");

        Assert.Equal("alone,0,0", named.Lines[^1]);
        Assert.Equal(6, named.Lines.Length);
        Assert.Equal("a,1,0.45833333333333331", named.Lines[2]);
        Assert.Equal(["node,ei-index", "b,0", "a,-1", "c,0", "d,-1", "alone,"], grouped.Lines);
    }

    [Fact]
    public async Task A_node_without_a_group_is_refused()
    {
        using var folder = new TemporaryFolder();
        var edges = folder.Write("edges.csv", Path4);
        var nodes = folder.Write("nodes.csv", "id,group\na,red\nb,red\nc,blue\n");

        var run = await Run.InProcessAsync("measures", edges, "--measure", "ei-index", "--partition", $"{nodes}:group", "-o", "-");

        Assert.Equal((ExitCode.InputRefused, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{nodes}: group: the node 'd' has no row, expected a row for every node", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_bare_rows_are_read_without_a_header()
    {
        using var folder = new TemporaryFolder();
        var edges = folder.Write("graph.txt", "# from to weight\nb a 1\nb c 2\nc d 4\n");

        var run = await Run.InProcessAsync("measures", edges, "--no-header", "--weight", "3", "--measure", "strength", "-o", "-");
        var wrong = await Run.InProcessAsync("measures", edges, "--no-header", "--weight", "weight", "--measure", "strength", "-o", "-");

        Assert.Equal(["node,strength", "b,3", "a,1", "c,6", "d,4"], run.Lines);
        Assert.Equal(ExitCode.WrongUsage, wrong.ExitCode);
        Assert.StartsWith("--weight 'weight' is no column of a file without header.", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paths_and_degrees_get_tables_of_their_own()
    {
        using var folder = new TemporaryFolder();
        var edges = folder.Write("edges.csv", "source,target\nAda B,x\nx,c\nAda B,y\ny,z\nz,c\n");

        var paths = await Run.InProcessAsync("measures", edges, "--measure", "paths.*", "--set", "from=Ada B", "--set", "to=c", "--set", "count=9", "-o", "-");
        var degrees = await Run.InProcessAsync("measures", edges, "--measure", "degree-distribution.*", "-o", "-");
        var group = await Run.InProcessAsync("measures", edges, "--measure", "group-centrality.degree", "--set", "members=Ada B, z", "-o", "-");

        Assert.Equal(["path,paths.length,paths.hops", "Ada B;x;c,2,2", "Ada B;y;z;c,3,3"], paths.Lines);
        Assert.Equal(["degree,degree-distribution.count,degree-distribution.share,degree-distribution.at-least", "2,5,1,1"], degrees.Lines);
        Assert.Equal(["measure,value", "group-centrality.degree,3"], group.Lines);
    }

    [Fact]
    public async Task The_list_names_every_measure_with_its_question()
    {
        var run = await Run.InProcessAsync("measures", "--list", "--format", "csv");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains(run.Lines, l => l.StartsWith("betweenness,", StringComparison.Ordinal));
        Assert.True(run.Lines.Length > 20);
    }

    [Fact]
    public async Task A_broken_file_of_edges_is_refused_line_by_line()
    {
        using var folder = new TemporaryFolder();
        var edges = folder.Write("edges.csv", "source,target,weight\na,b,heavy\na,,1\n");

        var run = await Run.InProcessAsync("measures", edges, "--weight", "weight", "--measure", "degree");

        Assert.Equal((ExitCode.InputRefused, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            [
                $"{edges}:2: weight: 'heavy' is no weight, expected a finite number above 0, with a point for decimals (AG4012)",
                $"{edges}:3: target: the cell is empty, expected the name of a node (AG4011)",
            ],
            run.ErrorLines);
    }

    [Theory]
    [InlineData("Which measures?")]
    [InlineData("These don't fit into one table:", "--measure", "degree,components.count")]
    [InlineData("--measure betweenness.raw2: 'betweenness' has no 'raw2'. Expected one of raw, normalised.", "--measure", "betweenness.raw2")]
    [InlineData("--measure names degree.total twice.", "--measure", "degree.*,degree.total")]
    [InlineData("The measure 'brokerage' asks for groups.", "--measure", "brokerage")]
    [InlineData("--set 'colour' is no setting of the measures asked for. Expected none: they have no settings.", "--measure", "degree", "--set", "colour=red")]
    [InlineData("--set 'colour' sets nothing. Expected name=value", "--measure", "degree", "--set", "colour")]
    [InlineData("AG2005", "--measure", "pagerank", "--set", "damping=2")]
    [InlineData("There is no node 'zoe'.", "--measure", "pagerank", "--set", "seeds=zoe")]
    [InlineData("--partition 'nodes.csv' names no file and column. Expected file.csv:column.", "--measure", "brokerage", "--partition", "nodes.csv")]
    [InlineData("--city is about a city", "--measure", "degree", "--city", "birmingham")]
    [InlineData("--workers is -1. Expected 0 or more.", "--measure", "degree", "--workers", "-1")]
    public async Task Wrong_usage_is_told_with_what_was_expected(string message, params string[] args)
    {
        using var folder = new TemporaryFolder();

        var run = await Run.InProcessAsync(["measures", folder.Write("edges.csv", Path4), .. args]);

        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }
}

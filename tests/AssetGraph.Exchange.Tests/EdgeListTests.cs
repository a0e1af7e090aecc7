namespace AssetGraph.Exchange.Tests;

public sealed class EdgeListTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("source,target\nb,a\na,c\n")]
    [InlineData("\uFEFFSource;Target\r\nb;a\r\n\r\na;c")]
    [InlineData("id,target,x,source\n1,a,\"p\nq\",b\n2,c,,a\n")]
    [InlineData("source\ttarget\n b\ta \n\"a\"\tc\n")]
    public async Task Nodes_are_numbered_in_the_order_in_which_they_first_appear(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("edges.csv", text);

        var edges = await EdgeListReader.ReadAsync(folder.At("edges.csv"), cancellationToken: Token);

        Assert.Equal(["b", "a", "c"], edges.Names);
        Assert.Equal([0, 1], edges.Sources.ToArray());
        Assert.Equal([1, 2], edges.Targets.ToArray());
        Assert.Null(edges.Weights);
    }

    [Fact]
    public async Task Weights_are_read_where_they_are_asked_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("edges.csv", "source,target,strength\na,b,0.1\nb,b,2e3\n");

        var edges = await EdgeListReader.ReadAsync(folder.At("edges.csv"), new EdgeListOptions { WeightColumn = "strength" }, Token);

        Assert.Equal([0.1, 2000], edges.Weights!.Value.ToArray());
    }

    [Fact]
    public async Task A_header_without_rows_is_a_list_without_nodes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("edges.csv", "source,target");

        Assert.Empty((await EdgeListReader.ReadAsync(folder.At("edges.csv"), cancellationToken: Token)).Names);
    }

    [Fact]
    public async Task Names_longer_than_the_short_ones_are_read_whole()
    {
        using var folder = new TemporaryFolder();
        var name = new string('é', 600);
        folder.Write("edges.csv", $"source,target\n{name},b\nb,{name}\n");

        Assert.Equal([name, "b"], (await EdgeListReader.ReadAsync(folder.At("edges.csv"), cancellationToken: Token)).Names);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_with_its_line()
    {
        using var folder = new TemporaryFolder();
        var path = folder.At("edges.csv");
        folder.Write("edges.csv", "source,target,weight\na,b,1\n,b,1\na,b\na,b,\"0\na\"\na,b,-1\na,b,\na,\"b\"c,1\na,b,1,5\na,b,NaN\n");

        var refused = await Assert.ThrowsAsync<InputRefusedException>(() => EdgeListReader.ReadAsync(path, new EdgeListOptions { WeightColumn = "weight" }, Token));

        Assert.Equal(
            [
                $"{path}:3: source: the cell is empty, expected the name of a node (AG4011)",
                $"{path}:4: the row has 2 fields, expected 3, as in the header (AG4007)",
                $"{path}:5: weight: '0\na' is no weight, expected a finite number above 0, with a point for decimals (AG4012)",
                $"{path}:7: weight: '-1' is no weight, expected a finite number above 0, with a point for decimals (AG4012)",
                $"{path}:8: weight: the cell is empty, expected a finite number above 0, with a point for decimals (AG4012)",
                $"{path}:9: the quotes of the row don't fit together, expected a field in quotes as a whole, and a quote inside it written twice (AG4008)",
                $"{path}:10: the row has 4 fields, expected 3, as in the header (AG4007)",
                $"{path}:11: weight: 'NaN' is no weight, expected a finite number above 0, with a point for decimals (AG4012)",
            ],
            refused.Errors.Select(e => e.ToString()));
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("from,to\na,b\n", "the header has no such column")]
    [InlineData("source,from\na,b\n", "the header has no such column")]
    public async Task A_file_without_a_usable_header_is_refused(string text, string what)
    {
        using var folder = new TemporaryFolder();
        folder.Write("edges.csv", text);

        var refused = await Assert.ThrowsAsync<InputRefusedException>(() => EdgeListReader.ReadAsync(folder.At("edges.csv"), cancellationToken: Token));

        Assert.All(refused.Errors, e => Assert.Equal(what, e.What));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        using var folder = new TemporaryFolder();

        var refused = await Assert.ThrowsAsync<InputRefusedException>(() => EdgeListReader.ReadAsync(folder.At("edges.csv"), cancellationToken: Token));

        Assert.Equal("there is no such file", Assert.Single(refused.Errors).What);
    }

    [Fact]
    public async Task A_table_of_nodes_has_them_in_its_own_order_with_a_label_each()
    {
        using var folder = new TemporaryFolder();
        folder.Write("nodes.csv", "group,id\nred,a\nblue,b\n,z\n");

        var nodes = await NodeTable.ReadAsync(folder.At("nodes.csv"), "group", Token);
        var names = await NodeTable.ReadAsync(folder.At("nodes.csv"), null, Token);

        Assert.Equal(["a", "b", "z"], nodes.Names);
        Assert.Equal(["red", "blue", ""], nodes.Labels);
        Assert.Equal(nodes.Names, names.Names);
        Assert.Null(names.Labels);
    }

    [Theory]
    [InlineData("id,group\na,red\na,blue\nb,red\n", "the node 'a' stands twice")]
    [InlineData("id,group\na,red\n,red\n", "the cell is empty")]
    [InlineData("id,colour\na,red\nb,red\n", "the header has no such column")]
    [InlineData("name,group\na,red\nb,red\n", "the header has no such column")]
    public async Task Labels_that_leave_a_node_in_doubt_are_refused(string text, string what)
    {
        using var folder = new TemporaryFolder();
        folder.Write("nodes.csv", text);

        var refused = await Assert.ThrowsAsync<InputRefusedException>(() => NodeTable.ReadAsync(folder.At("nodes.csv"), "group", Token));

        Assert.Equal(what, Assert.Single(refused.Errors).What);
    }

    [Theory]
    [InlineData("# published\n% twice\n1 2 0.5\n\n2 3 2\n")]
    [InlineData("1\t2\t0.5\r\n2\t3\t2")]
    [InlineData("1,2,0.5\n2,3,2\n")]
    [InlineData("  1 ;2; 0.5\n2;3;2\n")]
    public async Task Rows_without_a_header_are_read_whatever_separates_them(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("graph.txt", text);

        var edges = await BareEdgeListReader.ReadAsync(folder.At("graph.txt"), 3, Token);

        Assert.Equal(["1", "2", "3"], edges.Names);
        Assert.Equal([0, 1], edges.Sources.ToArray());
        Assert.Equal([1, 2], edges.Targets.ToArray());
        Assert.Equal([0.5, 2], edges.Weights!.Value.ToArray());
        Assert.Null((await BareEdgeListReader.ReadAsync(folder.At("graph.txt"), null, Token)).Weights);
    }

    [Fact]
    public async Task Rows_without_a_header_are_refused_line_by_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("graph.txt", "1 2 0\n# fine\nalone\n1 2 -1\n1 2 Infinity\n1 2\n");

        var refused = await Assert.ThrowsAsync<InputRefusedException>(() => BareEdgeListReader.ReadAsync(folder.At("graph.txt"), 3, Token));

        Assert.Equal([1, 3, 4, 5, 6], refused.Errors.Select(e => e.Line!.Value));
        Assert.Equal("there is no such file", Assert.Single((await Assert.ThrowsAsync<InputRefusedException>(() => BareEdgeListReader.ReadAsync(folder.At("none"), null, Token))).Errors).What);
    }
}

using AssetGraph.Domain;

namespace AssetGraph.Exchange.Tests;

/// <summary>What spreadsheets do to CSV files, and what is made of it.</summary>
public sealed class SpreadsheetTests
{
    [Theory]
    [InlineData("id;kind;name;subtype\na;organisation;A, B;\"x;y\"\n", "the fields are separated by ';', not by commas; read as such")]
    [InlineData("sep=;\nid;kind;name;subtype\na;organisation;A, B;\"x;y\"\n", "the fields are separated by ';', not by commas; read as such")]
    [InlineData("id\tkind\tname\tsubtype\na\torganisation\tA, B\tx;y\n", "the fields are separated by tabs, not by commas; read as such")]
    public async Task Semicolons_and_tabs_are_read_and_the_import_says_so(string text, string notice)
    {
        using var folder = With(text);

        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(read.Errors);
        Assert.Contains(notice, read.Notices.Select(n => n.What));
        var asset = Assert.Single(read.Records.OfType<Asset>());
        Assert.Equal(("A, B", "[x, y]"), (asset.Name, asset.Subtypes.ToString()));
    }

    [Fact]
    public async Task The_line_of_an_error_counts_the_separator_line_too()
    {
        using var folder = With("sep=;\nid;kind;name\na;thing;A\n");

        Assert.Equal(3, Assert.Single((await CsvFolder.ReadAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken)).Errors).Line);
    }

    [Theory]
    [InlineData("\uFEFFid,kind,name\na,organisation,A\n")]
    [InlineData("id,kind,name\r\na,organisation,A\r\n")]
    [InlineData("ID, Kind ,NAME\n a , Organisation ,A\n")]
    [InlineData("id,kind,name,,\na,organisation,A,,\n,,,,\n")]
    [InlineData("\n\nid,kind,name\n\na,organisation,A")]
    [InlineData("name,kind,id\nA,organisation,a\n")]
    public async Task Marks_line_ends_letter_case_and_empty_rows_and_columns_change_nothing(string text)
    {
        using var folder = With(text);

        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(read.Errors);
        Assert.Equal(new Asset { Id = "a", Kind = AssetKind.Organisation, Name = "A" }, Assert.Single(read.Records.OfType<Asset>()));
    }

    [Fact]
    public async Task A_cell_that_looks_like_a_formula_is_kept_as_it_stands()
    {
        using var folder = With("id,kind,name\na,organisation,=1+1\n");
        using var written = new TemporaryFolder();
        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        await CsvFolder.WriteAsync(CitySnapshot.Of(read.City, 1, read.Records), written.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("=1+1", CellsOf.File(written.At("nodes.csv"))["a"]["name"]);
    }

    [Fact]
    public async Task Files_that_no_folder_has_are_named_and_left_alone()
    {
        using var folder = With("id,kind,name\na,organisation,A\n");
        folder.Write("edges.csv", "source,target\n");
        folder.Write("notes.txt", "");

        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(read.Errors);
        Assert.Equal("edges.csv: not read: no file of a city's folder has this name", Assert.Single(read.Notices, n => n.File == "edges.csv").ToString());
        Assert.DoesNotContain(read.Notices, n => n.File == "notes.txt");
    }

    private static TemporaryFolder With(string nodes) => TemporaryFolder.With(
        ("nodes.csv", nodes), ("ties.csv", "id,source,target,type,directed\n"), ("needs_offers.csv", "id,node_id,direction,category\n"));
}

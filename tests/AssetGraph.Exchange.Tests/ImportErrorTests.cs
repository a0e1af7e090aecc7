using System.Text;
using AssetGraph.Domain;
using AssetGraph.Stores.Sqlite;

namespace AssetGraph.Exchange.Tests;

public sealed class ImportErrorTests
{
    [Fact]
    public async Task A_folder_with_three_broken_rows_is_refused_with_three_addressed_errors_and_the_revision_has_not_moved()
    {
        using var folder = TemporaryFolder.With(
            ("nodes.csv", "id,kind,name,employees,place_id\ncouncil,organisation,Council,many,here\nchoir,organisation,Choir,,here\nhall,space,Hall,,here\n"),
            ("ties.csv", "id,source,target,type,directed,from_date\nt1,council,choir,funds,true,31/02/2024\nt2,choir,hall,sings-in,false,\nt3,council,hall,owns-or-manages-space,true,2017\n"));
        await using var store = await SqliteCityStore.OpenAsync(SqliteStoreOptions.InMemory, cancellationToken: TestContext.Current.CancellationToken);
        await CityImport.RunAsync(store, Folders.Sample, cancellationToken: TestContext.Current.CancellationToken);

        var outcome = await CityImport.RunAsync(store, folder.Path, new ImportOptions { CityId = "birmingham" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(outcome.IsDone);
        Assert.Equal(3, outcome.Read.ErrorCount);
        Assert.Equal(
            [
                "nodes.csv:2: employees: 'many' is no whole number, expected digits only, as 7000, at most 2147483647 (AG4012)",
                "ties.csv:2: from_date: '31/02/2024' is no date, expected a year, month or day that exists, as 2017, 2017-04 or 2017-04-03 (AG4012)",
                "ties.csv:3: type: 'sings-in' is no tie type of this city, expected one of "
                + string.Join(", ", DefaultVocabulary.TieTypes.Select(t => t.Id).Order(StringComparer.Ordinal)) + "; add others as rows of tie_types.csv (AG4015)",
            ],
            outcome.Read.Errors.Select(e => e.ToString()));
        Assert.Equal(1, Assert.Single(await store.ListCitiesAsync(TestContext.Current.CancellationToken)).Revision);
    }

    [Theory]
    [InlineData("nodes.csv", "id,kind,name\na,organisation\n", "nodes.csv:2: the row has 2 fields, expected 3, as in the header (AG4007)")]
    [InlineData("nodes.csv", "id,kind,name\na,organisation,A,B\n", "nodes.csv:2: the row has 4 fields, expected 3, as in the header (AG4007)")]
    [InlineData("nodes.csv", "id,kind\na,organisation\n", "nodes.csv:1: name: the header has no such column, expected a header with id, kind, name (AG4005)")]
    [InlineData("nodes.csv", "id,kind,name,Name\na,organisation,A,B\n", "nodes.csv:1: Name: the column stands twice, as number 3 and 4, expected each column once (AG4006)")]
    [InlineData("nodes.csv", "id,kind,name,x,x\na,organisation,A,B,C\n", "nodes.csv:1: x: the column stands twice, as number 4 and 5, expected each column once (AG4006)")]
    [InlineData("nodes.csv", "id,kind,name,\na,organisation,A,B\n", "nodes.csv:2: field 4 is filled, but its column has no name, expected a name in the header, or an empty field (AG4006)")]
    [InlineData("nodes.csv", "", "nodes.csv: the file is empty, expected a header with id, kind, name (AG4003)")]
    [InlineData("nodes.csv", "id,kind,name\na,organisation,A\n\n\na,space,B\n", "nodes.csv:5: id: the id 'a' stands on line 2 already, expected each id once (AG4014)")]
    [InlineData("nodes.csv", "id,kind,name\na,organisation,\"two\nlines\"\nb,shop,B\n", "nodes.csv:4: kind: 'shop' is none of the words of this column, expected one of person, organisation, space (AG4012)")]
    [InlineData("nodes.csv", "id,kind,name\na,organisation,\n", "nodes.csv:2: name: the cell is empty, expected a text (AG4011)")]
    [InlineData("nodes.csv", "id,kind,name\na b,organisation,A\n", "nodes.csv:2: id: 'a b' is no id, expected 1 to 200 letters, digits or - _ . : ~ @ / (AG1001)")]
    [InlineData("nodes.csv", "id,kind,name,scale\na,organisation,A,macro\n", "nodes.csv:2: scale: 'macro' is declared without a source, expected a source in the row, or an empty cell where nothing says how large it is (AG4013)")]
    [InlineData("nodes.csv", "id,kind,name,employees\na,organisation,A,\"7,000\"\n", "nodes.csv:2: employees: '7,000' is no whole number, expected digits only, as 7000, at most 2147483647 (AG4012)")]
    [InlineData("nodes.csv", "id,kind,name,employees\na,organisation,A,-1\n", "nodes.csv:2: employees: it is -1, expected 0 or more (AG1003)")]
    [InlineData("nodes.csv", "id,kind,name,place_id\na,organisation,A,nowhere\n", "nodes.csv:2: place_id: Place 'nowhere' does not exist, expected the id of a record of kind Place (AG1004)")]
    [InlineData("nodes.csv", "id,kind,name,lat,lon\na,space,A,52.5,\n", "nodes.csv:2: lon: the cell is empty while lat is filled, expected both or none (AG4013)")]
    [InlineData("nodes.csv", "id,kind,name,lat,lon\na,space,A,152.5,1\n", "nodes.csv:2: lat: it is 152.5, expected -90 to 90 (AG1003)")]
    [InlineData("nodes.csv", "id,kind,name,trading_since\na,organisation,A,spring 2014\n", "nodes.csv:2: trading_since: 'spring 2014' is no date, expected a year, month or day that exists, as 2017, 2017-04 or 2017-04-03 (AG4012)")]
    [InlineData("nodes.csv", "id,kind,name,consent\na,organisation,A,shown\n", "nodes.csv:2: consent: an asset of kind Organisation has a consent, expected consent on persons only (AG1008)")]
    [InlineData("nodes.csv", "id,kind,name\na,organisation,\"A\nb,space,B\n", "nodes.csv:2: a quote that opens in this row is never closed, expected a closing quote (AG4008)")]
    [InlineData("nodes.csv", "id,kind,name\na,organisation,the \"A\"\n", "nodes.csv:2: a quote stands inside a field that doesn't start with one, expected the whole field in quotes and the quote written twice (AG4008)")]
    [InlineData("nodes.csv", "id,kind,name\na,organisation,\"the\" A\n", "nodes.csv:2: text follows a closing quote, expected a separator after it; a quote inside a quoted field is written twice (AG4008)")]
    [InlineData("nodes.csv", "id,kind,name,source,quote\na,organisation,A,one || two || three,only || two\n", "nodes.csv:2: quote: 2 texts stand beside 3 in source, expected as many, joined by ' || ' in the same order, or an empty cell (AG4013)")]
    public async Task A_bad_file_is_refused_with_one_error_that_says_where_and_what_was_expected(string file, string text, string expected)
    {
        using var folder = TemporaryFolder.With(("ties.csv", "id,source,target,type,directed\n"), ("needs_offers.csv", "id,node_id,direction,category\n"), (file, text));

        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(expected, Assert.Single(read.Errors).ToString());
    }

    [Theory]
    [InlineData("id,source,target,type,directed\nt,council,council,funds,true\n", "ties.csv:2: target: it joins 'council' with itself, expected another asset than sourceId (AG1010)")]
    [InlineData("id,source,target,type,directed\nt,council,nobody,funds,true\n", "ties.csv:2: target: Asset 'nobody' does not exist, expected the id of a record of kind Asset (AG1004)")]
    [InlineData("id,source,target,type,directed\nt,council,choir,funds,\n", "ties.csv:2: directed: the cell is empty, expected true where the tie reads from source to target only, false where it reads both ways (AG4011)")]
    [InlineData("id,source,target,type,directed,trust\nt,council,choir,funds,true,6\n", "ties.csv:2: trust: it is 6, expected 1 to 5 (AG1003)")]
    [InlineData("id,source,target,type,directed,weight\nt,council,choir,funds,true,NaN\n", "ties.csv:2: weight: 'NaN' is no number, expected digits with a point for decimals, as 0.5 (AG4012)")]
    [InlineData("id,source,target,type,directed,weight\nt,council,choir,funds,true,0\n", "ties.csv:2: weight: it is 0, expected a finite number above 0 (AG1003)")]
    [InlineData("id,source,target,type,directed,amount\nt,council,choir,funds,true,500\n", "ties.csv:2: amount_currency: the cell is empty while amount is filled, expected both or none (AG4013)")]
    [InlineData("id,source,target,type,directed,amount,amount_currency\nt,council,choir,funds,true,,GBP\n", "ties.csv:2: amount: the cell is empty while amount_currency is filled, expected both or none (AG4013)")]
    [InlineData("id,source,target,type,directed,amount,amount_currency\nt,council,choir,funds,true,500,pounds\n", "ties.csv:2: amount_currency: it is 'pounds', expected three capital letters of ISO 4217, as GBP (AG1013)")]
    [InlineData("id,source,target,type,directed,amount,amount_currency\nt,council,choir,funds,true,-1,GBP\n", "ties.csv:2: amount: it is -1, expected 0 or more (AG1003)")]
    [InlineData("id,source,target,type,directed,from_date,to_date\nt,council,choir,funds,true,2020,2017\n", "ties.csv:2: to_date: 2017 lies before occurredOn 2020, expected occurredOn or later (AG1008)")]
    [InlineData("id,source,target,type,directed,trust_reliability\nt,council,choir,funds,true,3\n", "ties.csv:2: trust_shared_mission: the cell is empty while another of the three trust items is filled, expected 1 to 4 in all three, or none (AG4011)")]
    public async Task A_bad_tie_is_refused_with_one_error_that_says_where_and_what_was_expected(string text, string expected)
    {
        using var folder = TemporaryFolder.With(("ties.csv", text));

        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(expected, Assert.Single(read.Errors).ToString());
    }

    [Fact]
    public async Task What_refers_to_a_refused_row_is_not_refused_too()
    {
        using var folder = TemporaryFolder.With(("nodes.csv", "id,kind,name\ncouncil,organisation,Council\nchoir,orchestra,Choir\n"));

        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["nodes.csv"], read.Errors.Select(e => e.File));
    }

    [Fact]
    public async Task A_missing_file_is_one_error_and_does_not_drag_others_along()
    {
        using var folder = TemporaryFolder.With();
        File.Delete(folder.At("nodes.csv"));

        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("nodes.csv: the file is missing, expected the file, with its header at least (AG4002)", Assert.Single(read.Errors).ToString());
    }

    [Fact]
    public async Task A_folder_in_a_files_place_is_refused()
    {
        using var folder = TemporaryFolder.With();
        File.Delete(folder.At("ties.csv"));
        Directory.CreateDirectory(folder.At("ties.csv"));

        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("ties.csv: it is a folder, expected a CSV file (AG4004)", Assert.Single(read.Errors).ToString());
    }

    [Theory]
    [InlineData(false, "there is no such folder")]
    [InlineData(true, "it is a file")]
    public async Task A_path_without_a_folder_is_refused(bool isFile, string what)
    {
        using var folder = TemporaryFolder.With();
        var path = folder.At(isFile ? "nodes.csv" : "nothing");

        var error = Assert.Single((await CsvFolder.ReadAsync(path, cancellationToken: TestContext.Current.CancellationToken)).Errors);

        Assert.Equal((ImportErrorCodes.NoFolder, path, what), (error.Code, error.File, error.What));
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_refused_with_their_line()
    {
        using var folder = TemporaryFolder.With();
        folder.Write("nodes.csv", [.. "id,kind,name\ncouncil,organisation,\"Co\nun\nc"u8, 0xE9, .. "l\"\nchoir,organisation,Choir é\n"u8]);

        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("nodes.csv:4: byte 0xE9 is no UTF-8, expected text in UTF-8 (spreadsheets call it 'CSV UTF-8') (AG4009)", Assert.Single(read.Errors).ToString());
    }

    [Fact]
    public async Task Utf16_and_spreadsheet_files_are_refused_by_name()
    {
        using var utf16 = TemporaryFolder.With();
        utf16.Write("nodes.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(TemporaryFolder.Nodes)]);
        using var spreadsheet = TemporaryFolder.With();
        spreadsheet.Write("nodes.csv", "PK\u0003\u0004 and so on");

        var first = Assert.Single((await CsvFolder.ReadAsync(utf16.Path, cancellationToken: TestContext.Current.CancellationToken)).Errors);
        var second = Assert.Single((await CsvFolder.ReadAsync(spreadsheet.Path, cancellationToken: TestContext.Current.CancellationToken)).Errors);

        Assert.Equal("it is UTF-16 text", first.What);
        Assert.Equal("it is a spreadsheet's own file, not CSV text", second.What);
    }

    [Fact]
    public async Task Errors_beyond_the_cap_are_counted()
    {
        var nodes = new StringBuilder("id,kind,name\n");
        for (var i = 0; i < 2_500; i++)
        {
            nodes.Append(System.Globalization.CultureInfo.InvariantCulture, $"n{i},thing,N\n");
        }
        using var folder = TemporaryFolder.With(("nodes.csv", nodes.ToString()));

        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(1_000, read.Errors.Count);
        // Three more: both ends of the small folder's tie and its need name nodes that no row here has.
        Assert.Equal(2_500 + 3, read.ErrorCount);
        Assert.Equal(Enumerable.Range(2, 1_000), read.Errors.Select(e => e.Line ?? 0));
    }

    [Fact]
    public async Task An_unclosed_quote_in_a_large_file_is_refused_without_reading_it_into_one_cell()
    {
        using var folder = TemporaryFolder.With();
        await using (var file = File.Create(folder.At("nodes.csv")))
        {
            await file.WriteAsync("id,kind,name\na,organisation,\"A\n"u8.ToArray(), TestContext.Current.CancellationToken);
            var row = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("b,space,B and more of it\n", 40_000)));
            for (var i = 0; i < 40; i++)
            {
                await file.WriteAsync(row, TestContext.Current.CancellationToken);
            }
        }

        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        var error = Assert.Single(read.Errors);
        Assert.Equal((ImportErrorCodes.RowTooLarge, 2), (error.Code, error.Line));
    }

    [Fact]
    public async Task A_cancelled_import_writes_nothing()
    {
        await using var store = await SqliteCityStore.OpenAsync(SqliteStoreOptions.InMemory, cancellationToken: TestContext.Current.CancellationToken);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CityImport.RunAsync(store, Folders.Sample, cancellationToken: cancelled.Token));

        Assert.Empty(await store.ListCitiesAsync(TestContext.Current.CancellationToken));
    }
}

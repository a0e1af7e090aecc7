using AssetGraph.Domain;
using AssetGraph.Stores.Conformance;
using Microsoft.Data.Sqlite;

namespace AssetGraph.Stores.Sqlite.Tests;

/// <summary>Whose a file is, its form, and files that are foreign, newer, damaged or out of reach.</summary>
public sealed class StoreFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_file_carries_our_name_and_the_number_of_its_form()
    {
        var path = await SmallFileAsync();

        Assert.Equal((long)Migrator.ApplicationId, Scalar(path, "PRAGMA application_id"));
        Assert.Equal((long)Migration.All.Count, Scalar(path, "PRAGMA user_version"));
        Assert.Equal("wal", Scalar(path, "PRAGMA journal_mode"));
        Assert.Equal((long)Migration.All.Count, Scalar(path, "SELECT count(*) FROM migration"));
        Assert.Equal("0001_city_records.sql", Scalar(path, "SELECT name FROM migration WHERE number = 1"));
    }

    [Fact]
    public async Task What_was_erased_is_in_no_byte_of_the_file_and_of_its_log()
    {
        const string Canary = "Xanthippe Quillfeather";
        var path = await SmallFileAsync();
        var person = new Asset { Id = "person-7", Kind = AssetKind.Person, Name = Canary };
        await using var store = await OpenAsync(path);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(person), cancellationToken: Token);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(person with { Description = new string('x', 6000) }), cancellationToken: Token);
        Assert.True(Occurs());

        await store.EraseAsync(SmallCity.Id, "person-7", cancellationToken: Token);

        Assert.False(Occurs());

        bool Occurs() => Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*").Any(f =>
        {
            using var file = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
            return reader.ReadToEnd().Contains(Canary, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task An_erasure_by_another_process_reaches_what_this_one_has_read()
    {
        var path = await SmallFileAsync();
        await using var one = await OpenAsync(path);
        await using var other = await OpenAsync(path);
        Assert.NotNull((await other.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Assets.Find("residents"));

        await one.EraseAsync(SmallCity.Id, "residents", cancellationToken: Token);

        Assert.Null((await other.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Assets.Find("residents"));
    }

    [Fact]
    public async Task Opening_a_file_again_runs_no_migration_twice()
    {
        var path = await SmallFileAsync();
        var applied = Scalar(path, "SELECT applied_at FROM migration");

        await using (await OpenAsync(path))
        {
        }

        Assert.Equal(applied, Scalar(path, "SELECT applied_at FROM migration"));
    }

    [Fact]
    public async Task Several_stores_may_make_one_file_at_the_same_time()
    {
        var path = folder.NewFile();

        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => OpenAsync(path), Token)));

        Assert.Equal(1, (await stores[3].ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token)).Revision);
        foreach (var store in stores)
        {
            Assert.Single(await store.ListCitiesAsync(Token));
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_empty_file_is_a_new_store()
    {
        var path = folder.NewFile();
        await File.WriteAllBytesAsync(path, [], Token);

        await using var store = await OpenAsync(path);

        Assert.Empty(await store.ListCitiesAsync(Token));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_was()
    {
        var path = folder.NewFile();
        await File.WriteAllTextAsync(path, "id,name\r\n" + new string('x', 5000), Token);

        await RefusedUntouchedAsync(path, ErrorCodes.ForeignStore);
    }

    [Theory]
    [InlineData("CREATE TABLE recipes (id INTEGER)")]
    [InlineData("PRAGMA application_id = 12345")]
    [InlineData("PRAGMA user_version = 7")]
    public async Task Another_programs_database_is_refused_and_left_as_it_was(string sql)
    {
        var path = folder.NewFile();
        Execute(path, sql);

        await RefusedUntouchedAsync(path, ErrorCodes.ForeignStore);
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_and_left_as_it_was()
    {
        var path = await SmallFileAsync();
        Execute(path, "PRAGMA user_version = 999");

        var refused = await RefusedUntouchedAsync(path, ErrorCodes.NewerStore);

        Assert.Contains("999", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_named_as_damaged()
    {
        var path = await SmallFileAsync();
        var bytes = await File.ReadAllBytesAsync(path, Token);
        // The first page keeps the header, so that the file still looks like ours.
        bytes.AsSpan(4096).Fill(0xA5);
        await File.WriteAllBytesAsync(path, bytes, Token);

        var damaged = await Assert.ThrowsAsync<CityStoreException>(async () =>
        {
            await using var store = await OpenAsync(path);
            await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token);
        });

        Assert.Equal((ErrorCodes.CorruptStore, path), (damaged.Code, damaged.Where));
    }

    [Fact]
    public async Task A_record_that_is_no_json_is_named_as_damage_without_its_text()
    {
        var path = await SmallFileAsync();
        Execute(path, "UPDATE record SET document = '{\"name\": \"Somebody Secret' WHERE id = 'residents'");
        await using var store = await OpenAsync(path);

        var damaged = await Assert.ThrowsAsync<CityStoreException>(() => store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token));

        Assert.Equal(ErrorCodes.CorruptStore, damaged.Code);
        Assert.DoesNotContain("Secret", damaged.ToString(), StringComparison.Ordinal);
        // Only that record is lost: the store still answers what does not need it.
        Assert.Single(await store.ReadAssetsAsync(SmallCity.Id, ["hospital"], Token));
    }

    [Fact]
    public async Task A_path_that_cannot_be_a_file_is_out_of_reach()
    {
        var file = folder.NewFile();
        await File.WriteAllTextAsync(file, "", Token);

        Assert.Equal(ErrorCodes.StoreUnavailable, (await Assert.ThrowsAsync<CityStoreException>(() => OpenAsync(folder.Path))).Code);
        Assert.Equal(ErrorCodes.StoreUnavailable, (await Assert.ThrowsAsync<CityStoreException>(() => OpenAsync(Path.Combine(file, "below.db")))).Code);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("  ", 1)]
    [InlineData("x.db", 0)]
    [InlineData("x.db", -1)]
    [InlineData("x.db", 3601)]
    public async Task Options_that_make_no_sense_are_refused_by_name(string path, int seconds)
    {
        var options = new SqliteStoreOptions { Path = path, BusyTimeout = TimeSpan.FromSeconds(seconds) };

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => SqliteCityStore.OpenAsync(options, cancellationToken: Token));

        Assert.Contains("SqliteStoreOptions.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_record_has_a_number_of_its_own_for_ever()
    {
        int[] expected = [1, 2, 3, 4, 5, 6, 7, 8, 9];

        Assert.Equal(expected, Enum.GetValues<EntityKind>().Select(StoredKind.NumberOf).Order());
        Assert.All(Enum.GetValues<EntityKind>(), k => Assert.Equal(k, StoredKind.KindOf(StoredKind.NumberOf(k))));
        Assert.Equal((1, 5, 7), (StoredKind.NumberOf(EntityKind.City), StoredKind.NumberOf(EntityKind.Asset), StoredKind.NumberOf(EntityKind.Tie)));
    }

    private async Task<string> SmallFileAsync()
    {
        var path = folder.NewFile();
        await using var store = await OpenAsync(path);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);
        return path;
    }

    private static async Task<CityStoreException> RefusedUntouchedAsync(string path, string code)
    {
        var before = await File.ReadAllBytesAsync(path, Token);
        var refused = await Assert.ThrowsAsync<CityStoreException>(() => OpenAsync(path));
        Assert.Equal((code, path), (refused.Code, refused.Where));
        Assert.StartsWith($"{code} {path}: ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(path, Token));
        return refused;
    }

    private static async Task<SqliteCityStore> OpenAsync(string path) => await SqliteCityStore.OpenAsync(SqliteStoreOptions.AtPath(path), cancellationToken: Token);

    private static void Execute(string path, string sql) => Scalar(path, sql);

    private static object? Scalar(string path, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => folder.Dispose();
}

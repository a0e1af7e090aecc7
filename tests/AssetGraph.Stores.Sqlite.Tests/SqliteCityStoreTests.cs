using AssetGraph.Domain;
using AssetGraph.Stores.Conformance;
using Microsoft.Data.Sqlite;

namespace AssetGraph.Stores.Sqlite.Tests;

/// <summary>What only a store in a file can do, and what can go wrong with the file.</summary>
public sealed class SqliteCityStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_is_closed_and_opened_again_says_the_same()
    {
        var path = folder.NewFile();
        CitySnapshot before;
        Change change;
        await using (var store = await OpenAsync(path))
        {
            change = await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);
            before = (await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!;
        }
        Assert.Equal([path], Directory.GetFiles(folder.Path));

        await using var reopened = await OpenAsync(path);
        Assert.Equal(before.Records, (await reopened.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Records);
        Assert.Equal(change, Assert.Single(await reopened.ReadChangesAsync(SmallCity.Id, cancellationToken: Token)));
    }

    [Fact]
    public async Task A_missing_directory_is_made_and_odd_characters_in_a_path_are_no_matter()
    {
        var path = Path.Combine(folder.Path, "a b;c=d 'e' ß", "data#1?.db");
        await using var store = await OpenAsync(path);

        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task Two_stores_on_one_file_see_each_others_changes_at_once()
    {
        var path = folder.NewFile();
        await using var one = await OpenAsync(path);
        await using var two = await OpenAsync(path);
        await one.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);
        await one.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token);

        for (var i = 2; i <= 5; i++)
        {
            // Each has kept a snapshot that the other's change has made old.
            var (writer, reader) = i % 2 == 0 ? (two, one) : (one, two);
            await writer.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = $"{i}" }), i - 1, Token);
            var snapshot = (await reader.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!;
            Assert.Equal((i, $"{i}"), (snapshot.Revision, snapshot.Facts[0].Value));
        }

        var conflict = await Assert.ThrowsAsync<RevisionConflictException>(() => one.ApplyAsync(SmallCity.Id, new ChangeSet(), 4, Token));
        Assert.Equal(5, conflict.Current);
    }

    [Fact]
    public async Task A_snapshot_brought_forward_over_much_says_the_same_as_one_read_anew()
    {
        var path = folder.NewFile();
        await using var one = await OpenAsync(path);
        await using var two = await OpenAsync(path);
        var model = new CityModel();
        var changes = new RandomChanges(7);
        for (var revision = 1; revision <= 60; revision++)
        {
            var wish = changes.Next(model, SmallCity.Id);
            var change = await one.ApplyAsync(SmallCity.Id, wish, revision - 1, Token);
            model = model.After(wish, change.AppliedAt);
            if (revision % 7 == 0)
            {
                // One follows every seventh revision, by small steps and by large; two starts anew each time.
                model.AssertEqual(await one.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token), revision);
                await using var fresh = await OpenAsync(path);
                model.AssertEqual(await fresh.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token), revision);
            }
            if (revision % 2 == 0)
            {
                model.AssertEqual(await two.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token), revision);
            }
        }
    }

    [Fact]
    public async Task Writers_of_several_stores_on_one_file_take_turns()
    {
        var path = folder.NewFile();
        await using (var first = await OpenAsync(path))
        {
            await first.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);
        }

        var revisions = await Task.WhenAll(Enumerable.Range(0, 3).Select(writer => Task.Run(
            async () =>
            {
                await using var store = await OpenAsync(path);
                var mine = new List<int>();
                for (var i = 0; i < 10; i++)
                {
                    mine.Add((await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Skills with { Id = $"c-{writer}-{i}" }), cancellationToken: Token)).Revision);
                }
                return mine;
            },
            Token)));

        Assert.Equal(Enumerable.Range(2, 30), revisions.SelectMany(r => r).Order());
    }

    [Fact]
    public async Task The_table_of_references_says_what_the_records_say_after_a_long_walk()
    {
        var path = folder.NewFile();
        var model = new CityModel();
        await using (var store = await OpenAsync(path))
        {
            var changes = new RandomChanges(11);
            for (var revision = 0; revision < 80; revision++)
            {
                var wish = changes.Next(model, SmallCity.Id);
                model = model.After(wish, (await store.ApplyAsync(SmallCity.Id, wish, revision, Token)).AppliedAt);
            }
        }
        var expected = model.Records.Values
            .SelectMany(r => r.References.Select(to => (StoredKind.NumberOf(to.Kind), to.Id, StoredKind.NumberOf(r.EntityKind), r.Id)).Distinct());

        using var connection = Connect(path);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT to_kind, to_id, from_kind, from_id FROM reference";
        using var reader = command.ExecuteReader();
        var found = new List<(int, string, int, string)>();
        while (reader.Read())
        {
            found.Add((reader.GetInt32(0), reader.GetString(1), reader.GetInt32(2), reader.GetString(3)));
        }
        Assert.Equal(expected.Order(), found.Order());
    }

    [Fact]
    public async Task A_change_cancelled_while_it_is_being_applied_leaves_nothing()
    {
        using var cancel = new CancellationTokenSource();
        var clock = new Clock();
        await using var store = await SqliteCityStore.OpenAsync(SqliteStoreOptions.AtPath(folder.NewFile()), clock, Token);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);
        clock.Asked = cancel.Cancel;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = "2" }), cancellationToken: cancel.Token));

        clock.Asked = null;
        Assert.Equal(1, (await store.ListCitiesAsync(Token))[0].Revision);
        Assert.Equal(2, (await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = "2" }), 1, Token)).Revision);
    }

    [Fact]
    public async Task The_time_of_a_change_is_the_clocks_in_utc()
    {
        var clock = new Clock { Now = new DateTimeOffset(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(2)) };
        await using var store = await SqliteCityStore.OpenAsync(SqliteStoreOptions.InMemory, clock, Token);

        var change = await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);

        Assert.Equal(new DateTimeOffset(2026, 3, 29, 0, 30, 0, TimeSpan.Zero), change.AppliedAt);
        Assert.Equal(TimeSpan.Zero, change.AppliedAt.Offset);
    }

    [Fact]
    public async Task A_file_held_by_another_writer_for_too_long_is_busy_and_nothing_is_kept()
    {
        var path = folder.NewFile();
        await using var store = await SqliteCityStore.OpenAsync(SqliteStoreOptions.AtPath(path) with { BusyTimeout = TimeSpan.FromMilliseconds(1) }, cancellationToken: Token);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);
        using var other = Connect(path);
        using (var transaction = other.BeginTransaction())
        {
            var busy = await Assert.ThrowsAsync<CityStoreException>(() => store.ApplyAsync(SmallCity.Id, new ChangeSet(), cancellationToken: Token));
            Assert.Equal((ErrorCodes.StoreBusy, path), (busy.Code, busy.Where));
            Assert.NotNull(await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token));
        }

        Assert.Equal(2, (await store.ApplyAsync(SmallCity.Id, new ChangeSet(), 1, Token)).Revision);
    }

    [Fact]
    public async Task Waiting_for_another_writer_can_be_cancelled()
    {
        var path = folder.NewFile();
        await using var store = await OpenAsync(path);
        using var other = Connect(path);
        using var transaction = other.BeginTransaction();
        using var cancel = new CancellationTokenSource();

        var waiting = store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, cancel.Token);
        Assert.False(waiting.IsCompleted);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static async Task<SqliteCityStore> OpenAsync(string path) => await SqliteCityStore.OpenAsync(SqliteStoreOptions.AtPath(path), cancellationToken: Token);

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public void Dispose() => folder.Dispose();

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; init; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

        public Action? Asked { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            Asked?.Invoke();
            return Now;
        }
    }
}

using AssetGraph.Domain;

namespace AssetGraph.Stores.Conformance;

/// <summary>The log, older revisions, and taking changes back.</summary>
public abstract partial class CityStoreConformance
{
    [Fact]
    public async Task The_log_keeps_what_each_change_replaced_in_the_order_of_kind_and_id()
    {
        await using var store = await SmallStoreAsync();
        var fewer = SmallCity.Hospital with { Employees = 7_000 };
        var another = SmallCity.Skills with { Id = "advice", Name = "Advice" };
        var wish = new ChangeSet
        {
            Author = "officer",
            Message = "Figures of 2026",
            Upserts = [fewer, SmallCity.Centre, another],
            Deletions = [new EntityReference(EntityKind.Fact, "fact-1", "ignored"), new EntityReference(EntityKind.TieType, "contests")],
        };

        var change = await store.ApplyAsync(SmallCity.Id, wish, 1, Token);

        Assert.Equal(
            [
                new ChangeEntry(EntityKind.Category, "advice", null, another),
                new ChangeEntry(EntityKind.TieType, "contests", SmallCity.Contests, null),
                new ChangeEntry(EntityKind.Asset, "hospital", SmallCity.Hospital, fewer),
                new ChangeEntry(EntityKind.Fact, "fact-1", SmallCity.Fact, null),
            ],
            change.Entries);
        var logged = await store.ReadChangesAsync(SmallCity.Id, take: 1, cancellationToken: Token);
        Assert.Equal(change, Assert.Single(logged));
        Assert.Equal(TimeSpan.Zero, change.AppliedAt.Offset);
    }

    [Fact]
    public async Task A_change_that_alters_nothing_is_logged_without_entries()
    {
        await using var store = await SmallStoreAsync();

        var change = await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Hospital, SmallCity.CentreResidents), 1, Token);

        Assert.Equal(2, change.Revision);
        Assert.Empty(change.Entries);
        Assert.Equal(2, (await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Revision);
    }

    [Fact]
    public async Task The_log_is_read_in_pages_from_the_newest()
    {
        await using var store = await SmallStoreAsync();
        for (var i = 2; i <= 7; i++)
        {
            await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = $"{i}" }), cancellationToken: Token);
        }

        Assert.Equal([7, 6, 5], (await store.ReadChangesAsync(SmallCity.Id, take: 3, cancellationToken: Token)).Select(c => c.Revision));
        Assert.Equal([4, 3, 2], (await store.ReadChangesAsync(SmallCity.Id, 5, 3, Token)).Select(c => c.Revision));
        Assert.Equal([1], (await store.ReadChangesAsync(SmallCity.Id, 2, 3, Token)).Select(c => c.Revision));
        Assert.Empty(await store.ReadChangesAsync(SmallCity.Id, 1, 3, Token));
        Assert.Empty(await store.ReadChangesAsync(SmallCity.Id, take: 0, cancellationToken: Token));
        Assert.Equal(7, (await store.ReadChangesAsync(SmallCity.Id, 100, cancellationToken: Token)).Count);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.ReadChangesAsync(SmallCity.Id, take: -1, cancellationToken: Token));
    }

    [Fact]
    public async Task Every_revision_can_be_read_as_it_was()
    {
        await using var store = await SmallStoreAsync();
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.City with { Name = "Renamed" }, SmallCity.Fact with { Value = "2" }), cancellationToken: Token);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Deleting(SmallCity.Fact), cancellationToken: Token);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = "4" }), cancellationToken: Token);

        var seen = new List<(int, string, string?)>();
        for (var revision = 1; revision <= 4; revision++)
        {
            var snapshot = (await store.ReadSnapshotAsync(SmallCity.Id, revision, Token))!;
            seen.Add((snapshot.Revision, snapshot.City.Name, snapshot.Facts.Find("fact-1")?.Value));
        }

        Assert.Equal([(1, "Small Town", "68"), (2, "Renamed", "2"), (3, "Renamed", null), (4, "Renamed", "4")], seen);
    }

    [Fact]
    public async Task Undo_restores_what_a_change_replaced_and_is_a_change_itself()
    {
        await using var store = await SmallStoreAsync();
        var before = await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token);
        await store.ApplyAsync(
            SmallCity.Id,
            new ChangeSet
            {
                Upserts = [SmallCity.Hospital with { Employees = 1 }, SmallCity.Skills with { Id = "advice" }],
                Deletions = [new EntityReference(EntityKind.Introduction, "introduction-1"), new EntityReference(EntityKind.Tie, "centre--residents")],
            },
            cancellationToken: Token);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = "3" }), cancellationToken: Token);

        var undone = await Undo.ApplyAsync(store, SmallCity.Id, 2, "officer", "undo-2", 3, Token);

        Assert.Equal((4, 2, "officer", "undo-2"), (undone.Revision, undone.Undoes, undone.Author, undone.ChangeSetId));
        var after = await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token);
        Assert.Equal(before!.Records.Where(r => r is not Fact), after!.Records.Where(r => r is not Fact));
        Assert.Equal("3", after.Facts[0].Value);
        Assert.Equal(undone, await Undo.ApplyAsync(store, SmallCity.Id, 2, "officer", "undo-2", 3, Token));
    }

    [Fact]
    public async Task An_undo_can_be_taken_back_too()
    {
        await using var store = await SmallStoreAsync();
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = "2" }), cancellationToken: Token);
        await Undo.ApplyAsync(store, SmallCity.Id, 2, cancellationToken: Token);

        await Undo.ApplyAsync(store, SmallCity.Id, 3, cancellationToken: Token);

        Assert.Equal("2", (await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Facts[0].Value);
    }

    [Fact]
    public async Task Undo_is_refused_where_a_later_change_stands_on_it_and_names_that_change()
    {
        await using var store = await SmallStoreAsync();
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = "2" }, SmallCity.Skills with { Id = "advice" }), cancellationToken: Token);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Need with { CategoryId = "advice" }), cancellationToken: Token);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = "4" }), cancellationToken: Token);

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => Undo.ApplyAsync(store, SmallCity.Id, 2, cancellationToken: Token));

        Assert.All(refused.Errors, e => Assert.Equal(ErrorCodes.CannotUndo, e.Code));
        Assert.Contains(refused.Errors, e => e.Where == "Fact 'fact-1'" && e.What.Contains("revision 4", StringComparison.Ordinal));
        Assert.Contains(refused.Errors, e => e.Where == "Category 'advice'" && e.What.Contains("revision 3", StringComparison.Ordinal));
        Assert.Equal(4, (await store.ListCitiesAsync(Token))[0].Revision);
    }

    [Fact]
    public async Task Undo_of_the_first_change_of_an_unknown_revision_or_in_an_unknown_city_is_refused()
    {
        await using var store = await SmallStoreAsync();

        var first = await Assert.ThrowsAsync<InvalidChangeException>(() => Undo.ApplyAsync(store, SmallCity.Id, 1, cancellationToken: Token));
        var none = await Assert.ThrowsAsync<InvalidChangeException>(() => Undo.ApplyAsync(store, SmallCity.Id, 7, cancellationToken: Token));
        var zero = await Assert.ThrowsAsync<InvalidChangeException>(() => Undo.ApplyAsync(store, SmallCity.Id, 0, cancellationToken: Token));
        var nowhere = await Assert.ThrowsAsync<InvalidChangeException>(() => Undo.ApplyAsync(store, "nowhere", 1, cancellationToken: Token));

        Assert.Contains(first.Errors, e => e.Code == ErrorCodes.CannotUndo && e.Where == "City 'small-town'");
        Assert.Equal(ErrorCodes.CannotUndo, Assert.Single(none.Errors).Code);
        Assert.Equal(ErrorCodes.CannotUndo, Assert.Single(zero.Errors).Code);
        Assert.Equal(ErrorCodes.WrongCity, Assert.Single(nowhere.Errors).Code);
    }

    [Fact]
    public async Task Undo_with_a_stale_expected_revision_is_a_conflict()
    {
        await using var store = await SmallStoreAsync();
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = "2" }), cancellationToken: Token);

        var conflict = await Assert.ThrowsAsync<RevisionConflictException>(() => Undo.ApplyAsync(store, SmallCity.Id, 2, expectedRevision: 1, cancellationToken: Token));

        Assert.Equal(2, conflict.Current);
    }

    [Fact]
    public async Task A_city_is_copied_out_and_in_with_its_history_and_the_same_hash()
    {
        var source = await OpenAsync();
        await using var between = new RememberingStore();
        var changes = new RandomChanges(5);
        var model = new CityModel();
        for (var i = 0; i < 8; i++)
        {
            var wish = changes.Next(model, "walk") with { Id = $"step-{i}" };
            model = model.After(wish, (await source.ApplyAsync("walk", wish, cancellationToken: Token)).AppliedAt);
        }
        var hash = ContentHash.Of((await source.ReadSnapshotAsync("walk", cancellationToken: Token))!);

        Assert.Equal((8, hash), await CityCopy.RunAsync(source, between, "walk", cancellationToken: Token));
        Assert.Null(await CityCopy.RunAsync(source, between, "nowhere", cancellationToken: Token));
        await source.DisposeAsync();
        await using var target = await OpenAsync();

        Assert.Equal((8, hash), await CityCopy.RunAsync(between, target, "walk", cancellationToken: Token));
        // A second time there is nothing to do.
        Assert.Equal((8, hash), await CityCopy.RunAsync(between, target, "walk", cancellationToken: Token));
        Assert.Equal(8, (await target.ListCitiesAsync(Token))[0].Revision);
        Assert.Equal(
            (await between.ReadChangesAsync("walk", cancellationToken: Token)).Select(c => (c.Revision, c.ChangeSetId, c.Author, c.Message, c.Entries)),
            (await target.ReadChangesAsync("walk", cancellationToken: Token)).Select(c => (c.Revision, c.ChangeSetId, c.Author, c.Message, c.Entries)));
    }
}

using AssetGraph.Domain;

namespace AssetGraph.Stores.Conformance;

/// <summary>
/// What every store must do. A store's tests inherit this class and say how an empty store is opened; a case that one store needs is added here, so that
/// every store gains it.
/// </summary>
public abstract partial class CityStoreConformance
{
    /// <summary>Opens a new, empty store of its own; the test disposes it.</summary>
    protected abstract Task<ICityStore> OpenAsync();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_store_has_no_cities()
    {
        await using var store = await OpenAsync();

        Assert.Empty(await store.ListCitiesAsync(Token));
    }

    [Fact]
    public async Task An_unknown_city_has_no_snapshot_no_assets_and_no_changes()
    {
        await using var store = await SmallStoreAsync();

        Assert.Null(await store.ReadSnapshotAsync("nowhere", cancellationToken: Token));
        Assert.Null(await store.ReadSnapshotAsync("nowhere", 1, Token));
        Assert.Empty(await store.ReadAssetsAsync("nowhere", ["hospital"], Token));
        Assert.Empty(await store.ReadChangesAsync("nowhere", cancellationToken: Token));
    }

    [Fact]
    public async Task A_change_to_an_unknown_city_is_refused_unless_it_makes_the_city()
    {
        await using var store = await OpenAsync();

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => store.ApplyAsync("nowhere", SmallCity.Writing(SmallCity.Skills), cancellationToken: Token));

        Assert.Equal(ErrorCodes.WrongCity, Assert.Single(refused.Errors).Code);
        Assert.Empty(await store.ListCitiesAsync(Token));
    }

    [Fact]
    public async Task A_city_is_made_by_its_record_and_read_back_whole()
    {
        await using var store = await OpenAsync();

        var change = await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);

        Assert.Equal((1, "creation", "tests", "The first", (int?)null), (change.Revision, change.ChangeSetId, change.Author, change.Message, change.Undoes));
        Assert.Equal(new CityHead(SmallCity.City, 1), Assert.Single(await store.ListCitiesAsync(Token)));
        var model = new CityModel().After(SmallCity.Creation, change.AppliedAt);
        model.AssertEqual(await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token), 1);
        model.AssertEqual(await store.ReadSnapshotAsync(SmallCity.Id, 1, Token), 1);
    }

    [Fact]
    public async Task Revisions_that_are_not_there_have_no_snapshot()
    {
        await using var store = await SmallStoreAsync();

        Assert.Null(await store.ReadSnapshotAsync(SmallCity.Id, 2, Token));
        Assert.Null(await store.ReadSnapshotAsync(SmallCity.Id, 0, Token));
        Assert.Null(await store.ReadSnapshotAsync(SmallCity.Id, -1, Token));
        Assert.Null(await store.ReadSnapshotAsync(SmallCity.Id, int.MaxValue, Token));
    }

    [Fact]
    public async Task Cities_are_listed_by_id_and_never_see_each_others_records()
    {
        await using var store = await SmallStoreAsync();
        await store.ApplyAsync("aston", SmallCity.Writing(new City { Id = "aston", Name = "Aston" }), 0, Token);
        await store.ApplyAsync("zeta", SmallCity.Writing(new City { Id = "zeta", Name = "Zeta" }, SmallCity.Skills with { Name = "Other skills" }), 0, Token);

        Assert.Equal(["aston", SmallCity.Id, "zeta"], (await store.ListCitiesAsync(Token)).Select(c => c.City.Id));
        Assert.Empty((await store.ReadSnapshotAsync("aston", cancellationToken: Token))!.Records);
        Assert.Empty(await store.ReadAssetsAsync("aston", ["hospital"], Token));
        Assert.Equal("Skills", (await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Categories.Find("skills")!.Name);
        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => store.ApplyAsync("aston", SmallCity.Writing(SmallCity.Need), cancellationToken: Token));
        Assert.Equal([ErrorCodes.UnknownReference, ErrorCodes.UnknownReference], refused.Errors.Select(e => e.Code));
    }

    [Fact]
    public async Task Assets_are_read_by_id_and_what_does_not_exist_is_left_out()
    {
        await using var store = await SmallStoreAsync();
        var renamed = SmallCity.Centre with { Name = "Centre by the canal" };
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(renamed), cancellationToken: Token);

        var assets = await store.ReadAssetsAsync(SmallCity.Id, ["centre", "hospital", "nobody", "centre", "need-1"], Token);

        Assert.Equal(2, assets.Count);
        Assert.Equal(renamed, assets["centre"]);
        Assert.Equal(SmallCity.Hospital, assets["hospital"]);
        Assert.Empty(await store.ReadAssetsAsync(SmallCity.Id, [], Token));
    }

    [Fact]
    public async Task An_expected_revision_that_is_not_the_current_one_is_a_conflict_that_names_it()
    {
        await using var store = await SmallStoreAsync();
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = "69" }), 1, Token);

        var conflict = await Assert.ThrowsAsync<RevisionConflictException>(
            () => store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = "70" }), 1, Token));

        Assert.Equal((SmallCity.Id, 1, 2), (conflict.CityId, conflict.Expected, conflict.Current));
        Assert.Equal("69", (await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Facts[0].Value);
        Assert.Equal(2, (await store.ReadChangesAsync(SmallCity.Id, cancellationToken: Token)).Count);
    }

    [Fact]
    public async Task Making_a_city_that_exists_already_is_a_conflict()
    {
        await using var store = await SmallStoreAsync();

        var conflict = await Assert.ThrowsAsync<RevisionConflictException>(
            () => store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.City), 0, Token));

        Assert.Equal(1, conflict.Current);
    }

    [Fact]
    public async Task Expecting_a_revision_of_a_city_that_does_not_exist_is_a_conflict_with_0()
    {
        await using var store = await OpenAsync();

        var conflict = await Assert.ThrowsAsync<RevisionConflictException>(() => store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 3, Token));

        Assert.Equal((3, 0), (conflict.Expected, conflict.Current));
    }

    [Fact]
    public async Task A_change_set_applied_twice_under_one_id_is_applied_once()
    {
        await using var store = await SmallStoreAsync();
        var wish = SmallCity.Writing(SmallCity.Fact with { Value = "69" }) with { Id = "wish-1" };

        var first = await store.ApplyAsync(SmallCity.Id, wish, 1, Token);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = "70" }), cancellationToken: Token);
        var second = await store.ApplyAsync(SmallCity.Id, wish, 1, Token);

        Assert.Equal(first, second);
        var snapshot = await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token);
        Assert.Equal((3, "70"), (snapshot!.Revision, snapshot.Facts[0].Value));
    }

    [Fact]
    public async Task The_same_change_set_id_may_be_used_in_two_cities()
    {
        await using var store = await SmallStoreAsync();

        var change = await store.ApplyAsync("aston", SmallCity.Writing(new City { Id = "aston", Name = "Aston" }) with { Id = "creation" }, 0, Token);

        Assert.Equal((1, 1), (change.Revision, change.Entries.Count));
    }

    [Fact]
    public async Task Change_sets_without_an_id_get_different_ones()
    {
        await using var store = await SmallStoreAsync();

        var first = await store.ApplyAsync(SmallCity.Id, new ChangeSet(), cancellationToken: Token);
        var second = await store.ApplyAsync(SmallCity.Id, new ChangeSet(), cancellationToken: Token);

        Assert.True(EntityId.IsValid(first.ChangeSetId));
        Assert.NotEqual(first.ChangeSetId, second.ChangeSetId);
    }

    [Fact]
    public async Task A_refused_change_set_changes_nothing_and_names_every_reason()
    {
        await using var store = await SmallStoreAsync();
        var before = await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token);
        var wish = new ChangeSet
        {
            Id = "bad",
            Upserts = [SmallCity.Fact with { Value = "70" }, SmallCity.Need with { CategoryId = "no-such" }, SmallCity.HospitalCentre with { Weight = -1 }],
            Deletions = [new EntityReference(EntityKind.Asset, "residents")],
        };

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => store.ApplyAsync(SmallCity.Id, wish, cancellationToken: Token));

        Assert.Equal(
            [ErrorCodes.UnknownReference, ErrorCodes.OutOfRange, ErrorCodes.UnknownReference, ErrorCodes.StillReferenced],
            refused.Errors.Select(e => e.Code));
        var after = await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token);
        Assert.Equal(1, after!.Revision);
        Assert.Equal(before!.Records, after.Records);
        Assert.Single(await store.ReadChangesAsync(SmallCity.Id, cancellationToken: Token));

        // The refused id is free: nothing of it was kept.
        var change = await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = "70" }) with { Id = "bad" }, 1, Token);
        Assert.Equal(2, change.Revision);
    }

    [Fact]
    public async Task A_refused_first_change_set_makes_no_city()
    {
        await using var store = await OpenAsync();

        await Assert.ThrowsAsync<InvalidChangeException>(
            () => store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.City, SmallCity.Hospital), 0, Token));

        Assert.Empty(await store.ListCitiesAsync(Token));
        Assert.Equal(1, (await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token)).Revision);
    }

    [Fact]
    public async Task What_is_still_referred_to_is_deleted_together_with_its_referrers_only()
    {
        await using var store = await SmallStoreAsync();

        await Assert.ThrowsAsync<InvalidChangeException>(() => store.ApplyAsync(SmallCity.Id, SmallCity.Deleting(SmallCity.Centre), cancellationToken: Token));
        await store.ApplyAsync(
            SmallCity.Id, SmallCity.Deleting(SmallCity.Centre, SmallCity.Introduction, SmallCity.CentreResidents, SmallCity.HospitalCentre), cancellationToken: Token);

        var snapshot = await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token);
        Assert.Equal(["hospital", "residents"], snapshot!.Assets.Select(a => a.Id));
        Assert.Empty(snapshot.Ties);
    }

    [Fact]
    public async Task A_new_tie_is_stamped_with_the_time_it_was_written_down_and_keeps_it()
    {
        await using var store = await SmallStoreAsync();

        var stamped = (await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Ties.Find("centre--residents")!;
        var change = await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.CentreResidents with { Weight = 3 }), cancellationToken: Token);
        var first = (await store.ReadChangesAsync(SmallCity.Id, 2, cancellationToken: Token))[0];

        Assert.Equal(first.AppliedAt, stamped.RecordedAt);
        Assert.Equal(stamped with { Weight = 3 }, Assert.Single(change.Entries).After);
        Assert.Equal(SmallCity.HospitalCentre.RecordedAt, (await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Ties.Find("hospital--centre")!.RecordedAt);
    }

    [Fact]
    public async Task Long_texts_and_all_scripts_come_back_as_they_were_written()
    {
        await using var store = await SmallStoreAsync();
        var quote = string.Concat(Enumerable.Repeat("Größe 資産 😀 مرحبا e\u0301 \u2028 \"'\\ \r\n\t; ", TextLimits.Text / 40));
        var asset = SmallCity.Hospital with
        {
            Name = new string('ß', TextLimits.Line),
            Description = quote,
            Sources = Enumerable.Range(0, 200).Select(i => new Source($"Report {i}", quote)).ToValueList(),
            Attributes = AttributeMap.Of(Enumerable.Range(0, 200).Select(i => KeyValuePair.Create($"column {i} \"x\"", quote))),
            AnnualSpend = new Money(decimal.MaxValue, "GBP"),
            Employees = int.MaxValue,
        };
        var tie = SmallCity.HospitalCentre with { Weight = double.MaxValue, Trust = new TrustStatement(Math.BitIncrement(1.0)) };
        var tiny = SmallCity.CentreResidents with { Weight = double.Epsilon };

        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(asset, tie, tiny), cancellationToken: Token);

        var snapshot = await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token);
        Assert.Equal(asset, snapshot!.Assets.Find("hospital"));
        Assert.Equal(tie, snapshot.Ties.Find("hospital--centre"));
        Assert.Equal(double.Epsilon, snapshot.Ties.Find("centre--residents")!.Weight);
        Assert.Equal(asset, (await store.ReadAssetsAsync(SmallCity.Id, ["hospital"], Token))["hospital"]);
        Assert.Equal(asset, (await store.ReadChangesAsync(SmallCity.Id, take: 1, cancellationToken: Token))[0].Entries[0].After);
    }

    [Fact]
    public async Task A_cancelled_call_changes_nothing()
    {
        await using var store = await SmallStoreAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ApplyAsync(SmallCity.Id, new ChangeSet(), cancellationToken: cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ReadAssetsAsync(SmallCity.Id, ["hospital"], cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ReadChangesAsync(SmallCity.Id, cancellationToken: cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ListCitiesAsync(cancelled.Token));

        Assert.Equal(1, (await store.ListCitiesAsync(Token))[0].Revision);
    }

    [Fact]
    public async Task A_disposed_store_refuses_work_and_may_be_disposed_again()
    {
        var store = await SmallStoreAsync();
        await store.DisposeAsync();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.ListCitiesAsync(Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.ApplyAsync(SmallCity.Id, new ChangeSet(), cancellationToken: Token));
    }

    private async Task<ICityStore> SmallStoreAsync()
    {
        var store = await OpenAsync();
        await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);
        return store;
    }
}

using AssetGraph.Stores.Conformance;

namespace AssetGraph.Domain.Tests.Snapshots;

public sealed class CitySnapshotTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Bringing_a_snapshot_forward_equals_making_it_anew_and_going_back_equals_what_was(int seed)
    {
        var changes = new RandomChanges(seed);
        var models = new List<CityModel> { new() };
        var log = new List<Change>();
        CitySnapshot? snapshot = null;
        for (var revision = 1; revision <= 80; revision++)
        {
            var wish = changes.Next(models[^1], SmallCity.Id) with { Id = $"step-{revision}" };
            var change = ChangePlan.Prepare(snapshot, SmallCity.Id, wish, revision, DateTimeOffset.UnixEpoch.AddDays(revision));
            var after = models[^1].After(wish, change.AppliedAt);
            Assert.Equal(CityModel.Difference(models[^1], after), change.Entries);
            models.Add(after);
            log.Insert(0, change);
            snapshot = snapshot?.With(change) ?? CitySnapshot.Of(after.City, revision, after.Records.Values);
            after.AssertEqual(snapshot, revision);
            after.AssertEqual(CitySnapshot.Of(after.City, revision, after.Records.Values.Reverse()), revision);
        }
        for (var revision = 1; revision <= 80; revision += 3)
        {
            models[revision].AssertEqual(snapshot!.Before(revision, log.Take(80 - revision)), revision);
        }
    }

    // Runs as stores hand them over: one, two, a few of uneven length, none to speak of.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(400)]
    public void Records_stand_in_order_whatever_runs_they_come_in(int runs)
    {
        var ids = Enumerable.Range(0, 1_000).Select(i => $"c{i:0000}").ToArray();
        var records = ids.Select((id, i) => (Run: i * i % runs, Record: new Category { Id = id, Name = id })).OrderBy(r => -r.Run).Select(r => r.Record).ToArray();
        Assert.Equal(ids, CitySnapshot.Of(SmallCity.City, 1, records).Categories.Select(c => c.Id));
        Assert.Throws<ArgumentException>(() => CitySnapshot.Of(SmallCity.City, 1, records.Append(records[500])));
    }

    [Fact]
    public void A_snapshot_holds_one_city_only()
    {
        Assert.Equal(1, CitySnapshot.Of(SmallCity.City, 1, [SmallCity.City, SmallCity.Hospital]).RecordCount);
        Assert.Throws<ArgumentException>(() => CitySnapshot.Of(SmallCity.City, 1, [SmallCity.City with { Id = "elsewhere" }]));
    }

    [Fact]
    public void Going_back_needs_every_change_in_its_order()
    {
        var changes = Enumerable.Range(2, 3).Select(r => new Change(r, $"c{r}", default, null, null, null, [])).Reverse().ToArray();
        var snapshot = CitySnapshot.Of(SmallCity.City, 4, SmallCity.Records);

        Assert.Same(snapshot, snapshot.Before(4, []));
        Assert.Equal(1, snapshot.Before(1, changes).Revision);
        Assert.Throws<ArgumentException>(() => snapshot.Before(1, changes.Skip(1)));
        Assert.Throws<ArgumentException>(() => snapshot.Before(1, changes.Take(2)));
        Assert.Throws<ArgumentException>(() => snapshot.Before(2, changes));
        Assert.Throws<ArgumentException>(() => snapshot.Before(1, changes.Reverse()));
        Assert.Throws<ArgumentOutOfRangeException>(() => snapshot.Before(0, changes));
        Assert.Throws<ArgumentOutOfRangeException>(() => snapshot.Before(5, []));
    }

    [Fact]
    public void A_change_that_does_not_follow_is_refused() =>
        Assert.Throws<ArgumentException>(() => CitySnapshot.Of(SmallCity.City, 4, []).With(new Change(6, "c", default, null, null, null, [])));

    [Fact]
    public void Two_records_of_one_kind_and_id_are_refused() =>
        Assert.Contains("'skills'", Assert.Throws<ArgumentException>(() => CitySnapshot.Of(SmallCity.City, 1, [SmallCity.Skills, SmallCity.Skills])).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_citys_record_is_refused() =>
        Assert.Throws<ArgumentException>(() => CitySnapshot.Of(SmallCity.City, 1, [new City { Id = "other", Name = "Other" }]));

    [Fact]
    public void Ties_and_needs_are_found_from_their_assets()
    {
        var snapshot = CitySnapshot.Of(SmallCity.City, 1, SmallCity.Records);

        Assert.Equal(["centre--residents", "hospital--centre"], snapshot.TiesOf("centre").Select(t => t.Id));
        Assert.Equal(["hospital--centre"], snapshot.TiesOf("hospital").Select(t => t.Id));
        Assert.Equal(["need-1"], snapshot.NeedsAndOffersOf("hospital").Select(n => n.Id));
        Assert.Empty(snapshot.TiesOf("nobody"));
        Assert.Empty(snapshot.NeedsAndOffersOf("centre"));
        Assert.Equal(SmallCity.Records.Count, snapshot.RecordCount);
        Assert.Equal(Scale.Macro, snapshot.ScaleOf(SmallCity.Hospital).Scale);
    }

    [Fact]
    public void An_empty_city_has_no_records()
    {
        var snapshot = CitySnapshot.Of(SmallCity.City, 1, []);

        Assert.Empty(snapshot.Records);
        Assert.Equal(0, snapshot.RecordCount);
        Assert.Empty(snapshot.ReferrersOf(EntityKind.Asset, "hospital"));
        Assert.Null(snapshot.Find(EntityKind.Asset, "hospital"));
        Assert.Equal(SmallCity.City, snapshot.Find(EntityKind.City, SmallCity.Id));
        Assert.Null(snapshot.Find(EntityKind.City, "other"));
    }
}

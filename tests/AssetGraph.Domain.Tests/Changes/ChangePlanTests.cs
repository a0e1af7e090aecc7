using AssetGraph.Stores.Conformance;

namespace AssetGraph.Domain.Tests.Changes;

public sealed class ChangePlanTests
{
    private static readonly CitySnapshot Current = CitySnapshot.Of(SmallCity.City, 1, SmallCity.Records);
    private static readonly DateTimeOffset Now = new(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(2));

    [Fact]
    public void Entries_stand_in_the_order_of_kind_and_id_with_what_they_replace()
    {
        var advice = SmallCity.Skills with { Id = "advice" };
        var renamed = SmallCity.Town with { Name = "Town" };
        var wish = new ChangeSet { Id = "w", Author = "a", Message = "m", Undoes = 1, Upserts = [advice, renamed], Deletions = [new(EntityKind.Fact, "fact-1"), new(EntityKind.TieType, "contests")] };

        var change = ChangePlan.Prepare(Current, SmallCity.Id, wish, 2, Now);

        Assert.Equal(
            new Change(2, "w", Now, "a", "m", 1,
            [
                new ChangeEntry(EntityKind.Place, "town", SmallCity.Town, renamed),
                new ChangeEntry(EntityKind.Category, "advice", null, advice),
                new ChangeEntry(EntityKind.TieType, "contests", SmallCity.Contests, null),
                new ChangeEntry(EntityKind.Fact, "fact-1", SmallCity.Fact, null),
            ]),
            change);
        Assert.Equal(TimeSpan.Zero, change.AppliedAt.Offset);
    }

    [Fact]
    public void Writes_that_change_nothing_are_left_out()
    {
        var wish = SmallCity.Writing([.. SmallCity.Records, SmallCity.City]) with { Id = "w" };

        // The one tie without a time gets one now; the snapshot here never went through a plan.
        Assert.Equal("centre--residents", Assert.Single(ChangePlan.Prepare(Current, SmallCity.Id, wish, 2, Now).Entries).Id);
    }

    [Fact]
    public void A_new_tie_is_stamped_an_old_one_keeps_its_stamp_and_a_stated_one_stands()
    {
        var stated = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var wish = SmallCity.Writing(
            SmallCity.HospitalCentre with { RecordedAt = null, Weight = 9 },
            SmallCity.CentreResidents with { Id = "new" },
            SmallCity.CentreResidents with { RecordedAt = stated }) with { Id = "w" };

        var ties = ChangePlan.Prepare(Current, SmallCity.Id, wish, 2, Now).Entries.ToDictionary(e => e.Id, e => ((Tie)e.After!).RecordedAt);

        Assert.Equal(SmallCity.HospitalCentre.RecordedAt, ties["hospital--centre"]);
        Assert.Equal(Now, ties["new"]);
        Assert.Equal(stated, ties["centre--residents"]);
    }

    [Fact]
    public void What_is_invalid_is_refused_with_every_reason()
    {
        var wish = SmallCity.Writing(SmallCity.Fact with { Label = "", Value = "" }) with { Id = "w" };

        var refused = Assert.Throws<InvalidChangeException>(() => ChangePlan.Prepare(Current, SmallCity.Id, wish, 2, Now));

        Assert.Equal(["label", "value"], refused.Errors.Select(e => e.Field));
    }

    [Fact]
    public void A_change_set_needs_its_id_by_then() =>
        Assert.Throws<ArgumentException>(() => ChangePlan.Prepare(Current, SmallCity.Id, new ChangeSet(), 2, Now));
}

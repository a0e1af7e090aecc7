using AssetGraph.Stores.Conformance;

namespace AssetGraph.Domain.Tests.Changes;

public sealed class UndoTests
{
    private readonly List<Change> log = [];
    private CitySnapshot current = CitySnapshot.Of(SmallCity.City, 1, SmallCity.Records);

    [Fact]
    public void The_inverse_writes_again_what_was_replaced_and_deletes_what_was_new()
    {
        var advice = SmallCity.Skills with { Id = "advice" };
        var change = Apply(new ChangeSet { Upserts = [SmallCity.Fact with { Value = "2" }, advice], Deletions = [new(EntityKind.Introduction, "introduction-1")] });

        var inverse = Undo.Plan(current, change, []);

        Assert.Equal(
            new ChangeSet { Message = "Undo of revision 2", Undoes = 2, Upserts = [SmallCity.Introduction, SmallCity.Fact], Deletions = [new(EntityKind.Category, "advice")] },
            inverse);
    }

    [Fact]
    public void A_change_to_other_records_in_between_does_not_matter()
    {
        var change = Apply(SmallCity.Writing(SmallCity.Fact with { Value = "2" }));
        Apply(SmallCity.Writing(SmallCity.Skills with { Name = "Abilities" }));

        Assert.Equal([SmallCity.Fact], Undo.Plan(current, change, log).Upserts);
    }

    [Fact]
    public void A_record_that_was_changed_and_put_back_in_between_does_not_matter()
    {
        var change = Apply(SmallCity.Writing(SmallCity.Fact with { Value = "2" }));
        Apply(SmallCity.Writing(SmallCity.Fact with { Value = "3" }));
        Apply(SmallCity.Writing(SmallCity.Fact with { Value = "2" }));

        Assert.Equal([SmallCity.Fact], Undo.Plan(current, change, log).Upserts);
    }

    [Fact]
    public void A_record_that_was_changed_again_stands_in_the_way() =>
        Refused(Apply(SmallCity.Writing(SmallCity.Fact with { Value = "2" })), SmallCity.Writing(SmallCity.Fact with { Value = "3" }),
            "Fact 'fact-1'", "revision 2 can't be taken back: revision 3 changed it again");

    [Fact]
    public void A_new_record_that_others_refer_to_by_now_stands_in_the_way() =>
        Refused(Apply(SmallCity.Writing(SmallCity.Skills with { Id = "advice" })), SmallCity.Writing(SmallCity.Need with { CategoryId = "advice" }),
            "Category 'advice'", "revision 2 can't be taken back: revision 3 made NeedOrOffer 'need-1' refer to it");

    [Fact]
    public void A_deleted_record_whose_target_is_gone_by_now_stands_in_the_way() =>
        Refused(Apply(new ChangeSet { Deletions = [new(EntityKind.Introduction, "introduction-1")] }), SmallCity.Deleting(SmallCity.CentreResidents),
            "Introduction 'introduction-1'", "revision 2 can't be taken back: revision 3 deleted Tie 'centre--residents', to which it referred");

    // The ward leaves the town (2); then the town moves into the ward (3); putting the ward back would make them hold each other.
    [Fact]
    public void A_parent_that_lies_below_its_child_by_now_stands_in_the_way() =>
        Refused(Apply(SmallCity.Writing(SmallCity.Ward with { ParentId = null })), SmallCity.Writing(SmallCity.Town with { ParentId = "ward" }),
            "Place 'ward'", "revision 2 can't be taken back: as the city stands now, the parents go round: ward → town → ward");

    [Fact]
    public void Every_obstacle_is_told()
    {
        var change = Apply(SmallCity.Writing(SmallCity.Fact with { Value = "2" }, SmallCity.Skills with { Name = "2" }));
        Apply(SmallCity.Writing(SmallCity.Fact with { Value = "3" }, SmallCity.Skills with { Name = "3" }));

        Assert.Equal(2, Assert.Throws<InvalidChangeException>(() => Undo.Plan(current, change, log)).Errors.Count);
    }

    [Fact]
    public void A_change_that_altered_nothing_is_taken_back_by_nothing()
    {
        var inverse = Undo.Plan(current, Apply(new ChangeSet()), []);

        Assert.Equal((0, 0, 2), (inverse.Upserts.Count, inverse.Deletions.Count, inverse.Undoes));
    }

    private void Refused(Change change, ChangeSet later, string where, string what)
    {
        Apply(later);

        var error = Assert.Single(Assert.Throws<InvalidChangeException>(() => Undo.Plan(current, change, log)).Errors);

        Assert.Equal((ErrorCodes.CannotUndo, where, what), (error.Code, error.Where, error.What));
    }

    private Change Apply(ChangeSet wish)
    {
        var change = ChangePlan.Prepare(current, SmallCity.Id, wish with { Id = $"c{current.Revision + 1}" }, current.Revision + 1, DateTimeOffset.UnixEpoch);
        current = current.With(change);
        log.Add(change);
        return change;
    }
}

namespace AssetGraph.Domain.Tests.Introductions;

public sealed class IntroductionLifeTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    private static readonly CitySnapshot Town = CitySnapshot.Of(new City { Id = "town", Name = "Town" }, 1,
    [
        .. DefaultVocabulary.TieTypes,
        new Asset { Id = "hospital", Kind = AssetKind.Organisation, Name = "Hospital", Employees = 5000 },
        new Asset { Id = "nurses", Kind = AssetKind.Organisation, Name = "Nurses" },
        new Asset { Id = "college", Kind = AssetKind.Organisation, Name = "College" },
        new Asset { Id = "jane", Kind = AssetKind.Person, Name = "Jane" },
        new Tie { Id = "hospital--college", SourceId = "hospital", TargetId = "college", TypeId = "partners-with" },
    ]);

    [Fact]
    public void From_the_suggestion_to_the_tie_it_makes()
    {
        var (city, suggested) = Apply(Town, IntroductionLife.Record(Town, Wish(), Today));
        var (city2, agreed) = Apply(city, Advance(city, suggested, IntroductionStatus.Agreed, nextStep: "Meet on Monday"));
        var (city3, met) = Apply(city2, Advance(city2, agreed, IntroductionStatus.Introduced));
        var (city4, done) = Apply(city3, Advance(city3, met, IntroductionStatus.TieFormed, outcome: "A course together", day: new DateOnly(2027, 1, 5)));

        Assert.Equal(("hospital--nurses", IntroductionStatus.Suggested, "2026-11-26"), (suggested.Id, suggested.Status, suggested.UpdatedOn.ToString()));
        Assert.Equal("Meet on Monday", met.NextStep);
        Assert.Equal((null, "A course together", "2027-01-05"), (done.NextStep, done.Outcome, done.UpdatedOn.ToString()));
        var tie = city4.Ties.Find(done.TieId!)!;
        Assert.Equal(("hospital", "nurses", "partners-with", "college", "hospital--nurses"), (tie.SourceId, tie.TargetId, tie.TypeId, tie.BrokeredById, tie.IntroductionId));
        Assert.Equal("2027-01-05", tie.OccurredOn.ToString());
    }

    [Fact]
    public void A_pair_has_one_open_introduction_however_often_it_is_asked_for()
    {
        var (city, first) = Apply(Town, IntroductionLife.Record(Town, Wish(), Today));

        var again = IntroductionLife.Record(city, Wish() with { Owner = "somebody else" }, Today);

        Assert.Null(again.Changes);
        Assert.Equal(first, again.Introduction);
    }

    [Fact]
    public void After_a_no_the_pair_may_be_tried_again_under_an_id_of_its_own()
    {
        var (city, first) = Apply(Town, IntroductionLife.Record(Town, Wish(), Today));
        var (city2, declined) = Apply(city, Advance(city, first, IntroductionStatus.Declined, outcome: "No time before summer"));

        var second = IntroductionLife.Record(city2, Wish(), Today);

        Assert.Equal("No time before summer", declined.Outcome);
        Assert.Equal("hospital--nurses--2", second.Introduction.Id);
        Assert.NotNull(second.Changes);
    }

    [Fact]
    public void A_step_sent_twice_is_taken_once()
    {
        var (city, first) = Apply(Town, IntroductionLife.Record(Town, Wish(), Today));
        var (city2, made) = Apply(city, Advance(city, first, IntroductionStatus.TieFormed));

        var again = Advance(city2, made, IntroductionStatus.TieFormed);

        Assert.Null(again.Changes);
        Assert.Single(city2.Ties, t => t.IntroductionId == first.Id);
    }

    [Fact]
    public void The_other_fields_change_without_a_step()
    {
        var (city, first) = Apply(Town, IntroductionLife.Record(Town, Wish(), Today));

        var step = Advance(city, first, IntroductionStatus.Suggested, nextStep: "Call again", day: new DateOnly(2026, 12, 1));

        Assert.Equal(("Call again", "2026-12-01", "town team"), (step.Introduction.NextStep, step.Introduction.UpdatedOn.ToString(), step.Introduction.Owner));
    }

    [Fact]
    public void A_text_of_nothing_takes_away_what_stood_there()
    {
        var (city, first) = Apply(Town, IntroductionLife.Record(Town, Wish(), Today));

        var step = IntroductionLife.Advance(city, new IntroductionAdvance { IntroductionId = first.Id, Status = first.Status, Owner = " ", NextStep = "" }, Today);

        Assert.Equal((null, null), (step.Introduction.Owner, step.Introduction.NextStep));
        Assert.NotNull(step.Changes);
        Assert.Null(IntroductionLife.Record(Town, Wish() with { Owner = "" }, Today).Introduction.Owner);
    }

    [Theory]
    [InlineData(IntroductionStatus.Agreed, IntroductionStatus.Suggested)]
    [InlineData(IntroductionStatus.Introduced, IntroductionStatus.Agreed)]
    [InlineData(IntroductionStatus.TieFormed, IntroductionStatus.Declined)]
    [InlineData(IntroductionStatus.Declined, IntroductionStatus.Suggested)]
    public void It_never_goes_back(IntroductionStatus from, IntroductionStatus to)
    {
        var (city, first) = Apply(Town, IntroductionLife.Record(Town, Wish(), Today));
        var (city2, there) = Apply(city, Advance(city, first, from));

        AssertRefused(ErrorCodes.UnlawfulStep, "status", () => Advance(city2, there, to));
    }

    [Fact]
    public void Every_status_is_reached_and_only_ends_lead_nowhere()
    {
        Assert.All(Enum.GetValues<IntroductionStatus>(), s => Assert.Equal(s is IntroductionStatus.TieFormed or IntroductionStatus.Declined, IntroductionLife.NextOf(s).Count == 0));
        Assert.Equal(
            Enum.GetValues<IntroductionStatus>().Where(s => s != IntroductionStatus.Suggested), IntroductionLife.NextOf(IntroductionStatus.Suggested).Order());
    }

    [Fact]
    public void A_tie_that_stands_already_is_named_and_must_join_the_two()
    {
        var wish = Wish() with { MicroId = "college", IntermediatorIds = [] };
        var (city, first) = Apply(Town, IntroductionLife.Record(Town, wish, Today));

        var step = IntroductionLife.Advance(city, new() { IntroductionId = first.Id, Status = IntroductionStatus.TieFormed, TieId = "hospital--college" }, Today);
        Assert.Equal("hospital--college", step.Introduction.TieId);
        Assert.Single(step.Changes!.Upserts);

        var (other, nurses) = Apply(city, IntroductionLife.Record(city, Wish(), Today));
        AssertRefused(ErrorCodes.Contradiction, "tie", () => IntroductionLife.Advance(other, new() { IntroductionId = nurses.Id, Status = IntroductionStatus.TieFormed, TieId = "hospital--college" }, Today));
    }

    [Fact]
    public void Nobody_takes_part_who_has_not_agreed_and_all_that_is_wrong_is_told_at_once()
    {
        var invalid = Assert.Throws<InvalidChangeException>(() => IntroductionLife.Record(Town, Wish() with { MicroId = "jane", IntermediatorIds = ["college", "nobody"] }, Today));

        Assert.Equal([(ErrorCodes.NoConsent, "micro"), (ErrorCodes.UnknownReference, "intermediators.1")], invalid.Errors.Select(e => (e.Code, e.Where)));
    }

    [Fact]
    public void What_does_not_exist_is_told_with_what_does()
    {
        var (city, first) = Apply(Town, IntroductionLife.Record(Town, Wish(), Today));

        AssertRefused(ErrorCodes.UnknownReference, "introduction", () => IntroductionLife.Advance(city, new() { IntroductionId = "none", Status = IntroductionStatus.Agreed }, Today));
        AssertRefused(ErrorCodes.UnknownReference, "tieType", () => IntroductionLife.Advance(city, new() { IntroductionId = first.Id, Status = IntroductionStatus.TieFormed, TieTypeId = "none" }, Today));
        AssertRefused(ErrorCodes.UnknownReference, "tie", () => IntroductionLife.Advance(city, new() { IntroductionId = first.Id, Status = IntroductionStatus.TieFormed, TieId = "none" }, Today));
    }

    private static IntroductionRequest Wish() => new() { MacroId = "hospital", MicroId = "nurses", IntermediatorIds = ["college"], Owner = "town team", NextStep = "Call the college" };

    private static IntroductionStep Advance(CitySnapshot city, Introduction introduction, IntroductionStatus status, string? nextStep = null, string? outcome = null, DateOnly? day = null) =>
        IntroductionLife.Advance(city, new() { IntroductionId = introduction.Id, Status = status, NextStep = nextStep, Outcome = outcome, On = day }, Today);

    private static (CitySnapshot City, Introduction Introduction) Apply(CitySnapshot city, IntroductionStep step)
    {
        var after = city.With(ChangePlan.Prepare(city, "town", step.Changes! with { Id = $"change-{city.Revision}" }, city.Revision + 1, DateTimeOffset.UnixEpoch));
        return (after, after.Introductions.Find(step.Introduction.Id)!);
    }

    private static void AssertRefused(string code, string where, Func<IntroductionStep> step)
    {
        var error = Assert.Single(Assert.Throws<InvalidChangeException>(() => step()).Errors);
        Assert.Equal((code, where), (error.Code, error.Where));
    }
}

using AssetGraph.Bridging.Hindsight;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Hindsight;

/// <summary>Nothing that came later may leak into what was known.</summary>
public sealed class PastCityTests
{
    private static readonly DateOnly CutOff = new(2024, 12, 31);

    [Fact]
    public void A_tie_that_came_about_later_was_not_known() =>
        Assert.Empty(Known(Tie() with { OccurredOn = PartialDate.Parse("2025-01-01") }).Ties);

    [Fact]
    public void A_tie_that_was_written_down_later_was_not_known_however_old_it_is() =>
        Assert.Empty(Known(Tie() with { RecordedAt = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero) }).Ties);

    [Fact]
    public void A_tie_of_which_nobody_knows_when_it_was_written_down_was_not_known() =>
        Assert.Empty(Known(Tie() with { RecordedAt = null }).Ties);

    [Fact]
    public void A_tie_dated_by_a_year_that_runs_past_the_cut_off_was_not_known() =>
        Assert.Empty(PastCity.KnownOn(City(Tie() with { OccurredOn = PartialDate.Parse("2024") }), new DateOnly(2024, 6, 30)).Ties);

    [Fact]
    public void A_later_end_and_a_later_confirmation_are_forgotten()
    {
        var known = Assert.Single(Known(Tie() with { EndedOn = PartialDate.Parse("2025-03"), LastConfirmedOn = PartialDate.Parse("2025-02-01") }).Ties);

        Assert.Null(known.EndedOn);
        Assert.Null(known.LastConfirmedOn);
    }

    [Fact]
    public void An_end_and_a_confirmation_of_then_are_kept()
    {
        var tie = Tie() with { EndedOn = PartialDate.Parse("2024-11"), LastConfirmedOn = PartialDate.Parse("2024-02-01") };

        Assert.Equal(tie, Assert.Single(Known(tie).Ties));
    }

    [Theory]
    [InlineData("2024-12-31", true)]
    [InlineData("2025-01-01", false)]
    [InlineData(null, false)]
    public void A_need_was_known_where_it_was_opened_by_then(string? opened, bool known) =>
        Assert.Equal(known, Known(Need() with { OpenedOn = opened is null ? null : PartialDate.Parse(opened) }).NeedsAndOffers.Count == 1);

    [Fact]
    public void A_need_that_was_met_later_was_open_then() =>
        Assert.Null(Assert.Single(Known(Need() with { ClosedOn = PartialDate.Parse("2025-05-01") }).NeedsAndOffers).ClosedOn);

    [Fact]
    public void A_need_that_was_edited_since_is_read_as_the_revision_of_then_had_it()
    {
        var then = City(Need());
        var now = City(Need() with { Tags = ["rewritten"] });

        Assert.Equal(["nursing"], Assert.Single(PastCity.KnownOn(then, CutOff).NeedsAndOffers).Tags);
        Assert.Equal(["rewritten"], Assert.Single(PastCity.KnownOn(now, CutOff).NeedsAndOffers).Tags);
    }

    [Fact]
    public void What_came_of_an_introduction_later_is_forgotten()
    {
        var introduction = new Introduction { Id = "ask", MacroId = "hospital", MicroId = "residents", Status = IntroductionStatus.TieFormed, UpdatedOn = PartialDate.Parse("2025-04-01"), TieId = "tie" };
        var known = Known(Tie() with { IntroductionId = "ask" }, introduction);

        Assert.Empty(known.Introductions);
        Assert.Null(Assert.Single(known.Ties).IntroductionId);
    }

    private static CitySnapshot Known(params IEntity[] records) => PastCity.KnownOn(City(records), CutOff);

    private static CitySnapshot City(params IEntity[] records)
    {
        var draft = new CityDraft().Macro("hospital").Micro("residents");
        foreach (var record in records)
        {
            draft.Add(record);
        }
        return draft.Snapshot();
    }

    private static Tie Tie() => new()
    {
        Id = "tie", SourceId = "hospital", TargetId = "residents", TypeId = "partners-with", OccurredOn = PartialDate.Parse("2020-05-01"),
        RecordedAt = new DateTimeOffset(2020, 6, 1, 0, 0, 0, TimeSpan.Zero),
    };

    private static NeedOrOffer Need() => new()
    {
        Id = "need", AssetId = "hospital", Direction = Direction.Need, CategoryId = "skills", Tags = ["nursing"], OpenedOn = PartialDate.Parse("2024-01-01"),
    };
}

using AssetGraph.Bridging.Strands;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Strands;

/// <summary>Needs for skills and offers drawn by hand, the worked example of docs/bridging/skills.md first.</summary>
public sealed class SkillsMatcherTests
{
    private static CityDraft WorkedExample() => new CityDraft()
        .Category("nursing", "skills").Category("portering", "jobs")
        .Macro("hospital").Group("nurses").Group("porters")
        .Add(Record("post-nurse", "hospital", Direction.Need, "nursing", 6, "english-ielts-7", "nmc-registration"))
        .Add(Record("post-porter", "hospital", Direction.Need, "portering", 2))
        .Add(Record("nurses-offer", "nurses", Direction.Offer, "nursing", 6, "English-IELTS-7"))
        .Add(Record("nurses-porter", "nurses", Direction.Offer, "portering", 6))
        .Add(Record("porters-offer", "porters", Direction.Offer, "portering", null))
        .Need("nurses", "jobs");

    [Fact]
    public void The_worked_example_finds_the_level_the_steps_and_the_work_below_a_qualification()
    {
        var report = new SkillsMatcher(WorkedExample().Graph()).Find();

        Assert.Equal(3, report.Found);
        Assert.Equal(
            [("post-nurse", "nurses-offer", (int?)0), ("post-porter", "nurses-porter", 4), ("post-porter", "porters-offer", null)],
            report.Matches.Select(m => (m.Meeting.Need.Id, m.Meeting.Offer.Id, m.LevelGap)));
        Assert.Equal([false, true, false], report.Matches.Select(m => m.BelowQualification));
        Assert.Equal(["english-ielts-7"], report.Matches[0].Met);
        Assert.Equal(["nmc-registration"], report.Matches[0].Steps);
        Assert.Equal([Wish.Job], report.Matches[0].Wishes);
        Assert.Empty(report.Matches[2].Wishes);
        Assert.Equal(
            [new SkillsBalance("nursing", 6, 1, 1, 0, 0), new SkillsBalance("portering", 2, 1, 0, 0, 0), new SkillsBalance("portering", 6, 0, 1, 0, 0), new SkillsBalance("portering", null, 0, 1, 0, 0)],
            report.Balance);
    }

    [Fact]
    public void A_level_that_is_not_reached_is_a_match_with_a_gap_and_leaves_the_need_unmet()
    {
        var report = new SkillsMatcher(new CityDraft().Macro("hospital").Group("carers")
            .Add(Record("n", "hospital", Direction.Need, "skills", 6)).Add(Record("o", "carers", Direction.Offer, "skills", 4)).Graph()).Find();

        Assert.Equal(-2, Assert.Single(report.Matches).LevelGap);
        Assert.Equal([new SkillsBalance("skills", 4, 0, 1, 0, 1), new SkillsBalance("skills", 6, 1, 0, 1, 0)], report.Balance);
    }

    [Theory]
    [InlineData(ConsentLevel.NotAsked, 0)]
    [InlineData(ConsentLevel.Shown, 0)]
    [InlineData(ConsentLevel.Suggested, 1)]
    public void A_person_is_matched_and_counted_only_with_consent(ConsentLevel consent, int expected)
    {
        var report = new SkillsMatcher(new CityDraft().Macro("hospital").Person("person", consent)
            .Add(Record("n", "hospital", Direction.Need, "skills", 6)).Add(Record("o", "person", Direction.Offer, "skills", 6)).Graph()).Find();

        Assert.Equal(expected, report.Found);
        Assert.Equal(expected, report.Balance.Sum(b => b.Offers));
    }

    [Fact]
    public void Other_categories_macro_offers_closed_needs_and_peoples_own_needs_are_left_out()
    {
        var report = new SkillsMatcher(new CityDraft().Macro("hospital").Macro("college").Group("group")
            .Add(Record("space", "hospital", Direction.Need, "space", null)).Add(Record("space-offer", "group", Direction.Offer, "space", null))
            .Add(Record("closed", "hospital", Direction.Need, "skills", null) with { ClosedOn = new PartialDate(2020) })
            .Add(Record("macro-offer", "college", Direction.Offer, "skills", 3))
            .Add(Record("wish", "group", Direction.Need, "jobs", null)).Graph()).Find();

        Assert.Equal((0, 0, 0), (report.Found, report.Matches.Count, report.Balance.Count));
    }

    [Fact]
    public void A_start_up_is_a_wish_and_the_nearest_level_comes_first_then_the_fewest_steps()
    {
        var graph = new CityDraft().Macro("hospital").Group("a").Group("b").Group("c").Need("a", "advice", "Start-up")
            .Add(Record("n", "hospital", Direction.Need, "skills", 4, "exam"))
            .Add(Record("o-a", "a", Direction.Offer, "skills", 7, "exam"))
            .Add(Record("o-b", "b", Direction.Offer, "skills", 4))
            .Add(Record("o-c", "c", Direction.Offer, "skills", 4, "exam")).Graph();

        var report = new SkillsMatcher(graph).Find(2);

        Assert.Equal(3, report.Found);
        Assert.Equal(["o-c", "o-b"], report.Matches.Select(m => m.Meeting.Offer.Id));
        Assert.Equal([Wish.StartUp], new SkillsMatcher(graph).Find().Matches[2].Wishes);
    }

    [Fact]
    public void A_category_narrows_the_needs_and_what_is_no_category_or_count_is_refused()
    {
        var matcher = new SkillsMatcher(WorkedExample().Graph());

        Assert.Equal(["post-nurse"], matcher.Find(20, "nursing").Matches.Select(m => m.Meeting.Need.Id));
        Assert.Empty(matcher.Find(20, "space").Balance);
        Assert.Equal("AG3006", Assert.Throws<BridgingException>(() => matcher.Find(20, "nothing")).Code);
        Assert.Equal("AG3005", Assert.Throws<BridgingException>(() => matcher.Find(0)).Code);
        Assert.Equal("AG3005", Assert.Throws<BridgingException>(() => matcher.Find(1001)).Code);
    }

    [Fact]
    public void A_city_without_needs_or_categories_has_an_empty_report() =>
        Assert.Equal((0, 0), new SkillsMatcher(BridgingGraph.Of(CitySnapshot.Of(new City { Id = "empty", Name = "Empty" }, 1, []), CityDraft.Today)).Find() is var r ? (r.Found, r.Balance.Count) : default);

    [Fact]
    public void Counts_add_up_and_every_match_keeps_the_rules_in_any_city() => RandomCity.Check(seed =>
    {
        var graph = BridgingGraph.Of(CitySnapshot.Of(new City { Id = "town", Name = "Town" }, 1, RandomCity.Draw(seed).Records.Select(r => Levelled(r, seed))), CityDraft.Today);
        var report = new SkillsMatcher(graph).Find(SkillsMatcher.Most);

        return report.Matches.Count == Math.Min(report.Found, SkillsMatcher.Most)
            && report.Balance.All(b => b.UnmetNeeds <= b.Needs && b.UnusedOffers <= b.Offers && b.Needs + b.Offers > 0)
            && report.Matches.All(m => m.Asker.Kind != AssetKind.Person
                && m.Holder.MayBeSuggested(graph.AsAt)
                && graph.Snapshot.ScaleOf(m.Holder).Scale != Scale.Macro
                && m.Meeting.Need.Prerequisites.Count == m.Met.Count + m.Steps.Count
                && m.LevelGap == m.Meeting.Offer.Level - m.Meeting.Need.Level);
    });

    private static IEntity Levelled(IEntity record, int seed)
    {
        if (record is not NeedOrOffer need)
        {
            return record;
        }

        // The same for a record in every run: by the letters of its id.
        var chance = new Random(need.Id.Sum(c => c) + seed);
        return need with { Level = chance.Next(9) is > 0 and var level ? level : null, Prerequisites = [.. new[] { "a", "b", "c" }.Where(_ => chance.Next(2) == 0)] };
    }

    private static NeedOrOffer Record(string id, string asset, Direction direction, string category, int? level, params string[] prerequisites) =>
        new() { Id = id, AssetId = asset, Direction = direction, CategoryId = category, Level = level, Prerequisites = [.. prerequisites] };
}

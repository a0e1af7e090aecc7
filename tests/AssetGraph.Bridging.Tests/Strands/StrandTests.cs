using AssetGraph.Bridging.Strands;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;
using static AssetGraph.Bridging.Tests.Cities.CityDraft;

namespace AssetGraph.Bridging.Tests.Strands;

/// <summary>The worked examples of docs/bridging, and what happens at their edges.</summary>
public sealed class StrandTests
{
    [Fact]
    public void A_board_led_by_the_council_that_everybody_knows()
    {
        var graph = Board().Graph();

        var found = new PartnershipCheck(graph).Of("board");

        Assert.Equal(["charity", "council", "group", "trust"], found.Members.Select(m => m.Asset.Id));
        Assert.Equal([1, 3, 1, 1], found.Members.Select(m => m.TiesWithin));
        Assert.Equal("council", Assert.Single(found.Members, m => m.Leads).Asset.Id);
        Assert.Equal((2, 2, 0, 0), (found.Macro, found.Micro, found.UnknownScale, found.Unnamed));
        Assert.Equal([(Sector.Public, 2), (Sector.Social, 2)], found.Sectors);
        Assert.Equal((0.5, 1.0, "council"), (found.SectorMix, found.Centralisation, found.MostTied!.Id));
        Assert.Equal([PartnershipWarning.AllLeadsMacro, PartnershipWarning.OneDominates], found.Warnings);
    }

    [Fact]
    public void Members_can_be_named_before_there_is_a_partnership()
    {
        var found = new PartnershipCheck(Board().Graph()).Of(["group", "charity", "group"]);

        Assert.Equal(["charity", "group"], found.Members.Select(m => m.Asset.Id));
        Assert.Equal((0.0, null, null), (found.SectorMix, found.Centralisation, found.MostTied));
        Assert.Equal([PartnershipWarning.NoMacro, PartnershipWarning.OneSector, PartnershipWarning.SomeApart], found.Warnings);
    }

    [Fact]
    public void A_partnership_of_nobody_has_nothing_to_mind_and_who_did_not_agree_is_not_named()
    {
        var graph = new CityDraft().Unknown("board").Person("silent", ConsentLevel.Refused).Tie("silent", "board", "member-of").Graph();

        var found = new PartnershipCheck(graph).Of("board");

        Assert.Empty(found.Members);
        Assert.Empty(found.Warnings);
        Assert.Equal((1, null, null), (found.Unnamed, found.SectorMix, found.Centralisation));
        Assert.Equal("AG3001", Assert.Throws<BridgingException>(() => new PartnershipCheck(graph).Of("nobody")).Code);
        Assert.Equal("AG3001", Assert.Throws<BridgingException>(() => new PartnershipCheck(graph).Of("silent")).Code);
        Assert.Equal("AG3002", Assert.Throws<BridgingException>(() => new PartnershipCheck(graph).Of(["silent"])).Code);
    }

    [Fact]
    public void A_hill_without_a_room_and_without_anybody_who_knows_both_sides()
    {
        var graph = new CityDraft()
            .Place("north", PlaceLevel.Ward)
            .Place("lane", PlaceLevel.Neighbourhood, "north", new GeoPoint(52.48, -1.90))
            .Place("hill", PlaceLevel.Neighbourhood, "north", new GeoPoint(52.50, -1.95))
            .Place("moor", PlaceLevel.Neighbourhood)
            .Macro("hospital").Space("hall", At("lane")).Unknown("works", At("lane")).Micro("residents", At("hill"))
            .Tie("works", "hospital").Tie("works", "residents").Graph();

        var gaps = new PlaceGaps(graph).Find();

        Assert.Equal([("hill", 1, 0, 0, "lane", "lane"), ("moor", 0, 0, 0, null, null)], gaps.Select(g => (g.Place.Id, g.Assets, g.Spaces, g.Brokers, g.NearestWithSpace?.Id, g.NearestWithBroker?.Id)));
        Assert.Empty(new PlaceGaps(graph).Find(PlaceLevel.Ward));
        Assert.Empty(new PlaceGaps(new CityDraft().Graph()).Find());
    }

    [Fact]
    public void A_room_that_an_organisation_offers_is_a_space_too()
    {
        var graph = new CityDraft().Place("lane", PlaceLevel.Neighbourhood).Category("space-hall", "space").Micro("church", At("lane")).Offer("church", "space-hall").Graph();

        var gap = Assert.Single(new PlaceGaps(graph).Find());

        Assert.Equal((1, false, true), (gap.Spaces, gap.LacksSpace, gap.LacksBroker));
    }

    [Fact]
    public void What_the_programme_made_goes_with_it()
    {
        var graph = new CityDraft().Macro("hospital", a => a with { Sponsor = "Director" }).Unknown("works").Micro("residents").Micro("newcomers")
            .Tie("hospital", "residents", byProject: true).Tie("hospital", "newcomers", byProject: true)
            .Tie("hospital", "works").Tie("works", "residents").Graph();

        var found = new DependenceCheck(graph).Find([]);

        Assert.Equal([("newcomers", null, "Director"), ("residents", 2, "Director")], found.Dependent.Select(d => (d.Micro.Id, d.HopsWithout, d.Sponsor)));
        Assert.Equal((2, 1.0, 0), (found.Bridges, found.Share, found.WithoutSponsor));
        Assert.Equal(["newcomers"], found.CutOff.Select(a => a.Id));
        Assert.Equal((1.0, 0.25), (found.EfficiencyToday, found.EfficiencyWithout));
        Assert.Equal("AG3001", Assert.Throws<BridgingException>(() => new DependenceCheck(graph).Find(["nobody"])).Code);

        // Who goes with the programme is no bridge's side any more, and is not cut off from anything.
        var without = new DependenceCheck(graph).Find(["residents"]);
        Assert.Equal([("newcomers", null), ("residents", null)], without.Dependent.Select(d => (d.Micro.Id, d.HopsWithout)));
        Assert.Equal(["newcomers"], without.CutOff.Select(a => a.Id));
        Assert.Null(new DependenceCheck(new CityDraft().Graph()).Find([]).Share);
    }

    [Fact]
    public void Two_suppliers_are_enough_though_three_would_be_trusted_more()
    {
        var graph = Suppliers().Graph();

        var found = new ConsortiumFinder(graph).Find("council", []);

        Assert.Equal(["guild", "joiners"], found.Members.Select(m => m.Asset.Id));
        Assert.Equal([2, 1], found.Members.Select(m => m.Covers.Count));
        Assert.Equal((true, 2, 4), (found.IsExact, found.FewestPossible, found.Candidates));
        Assert.Empty(found.Unmet);
    }

    [Fact]
    public void Of_equally_few_suppliers_the_trusted_ones_are_chosen_and_what_nobody_offers_is_said()
    {
        var graph = Suppliers().Need("council", "printing").Graph();

        var found = new ConsortiumFinder(graph).Find("council", ["food", "printing"]);

        var member = Assert.Single(found.Members);
        Assert.Equal(("kitchen", 0.95), (member.Asset.Id, Math.Round(member.Reach, 12)));
        Assert.Equal("printing", Assert.Single(found.Unmet).CategoryId);
        Assert.Equal("AG3006", Assert.Throws<BridgingException>(() => new ConsortiumFinder(graph).Find("council", ["gold"])).Code);
        Assert.Equal("AG3003", Assert.Throws<BridgingException>(() => new ConsortiumFinder(graph).Find("kitchen", [])).Code);
        Assert.Empty(new ConsortiumFinder(new CityDraft().Macro("council").Graph()).Find("council", []).Members);
    }

    [Fact]
    public void A_group_without_a_room_and_the_way_to_the_trustees()
    {
        var graph = new CityDraft().Group("group").Unknown("warden").Micro("trustees").Space("hall").Space("barn")
            .Tie("group", "warden", grade: 5).Tie("warden", "trustees", grade: 5).Tie("trustees", "hall", "owns-or-manages-space", directed: true)
            .Need("group", "space", "kitchen").Offer("hall", "space", "kitchen").Offer("barn", "space", "kitchen").Graph();

        var matches = new SpaceMatcher(graph).Find();

        Assert.Equal(["hall", "barn"], matches.Select(m => m.Space.Id));
        Assert.Equal(0.890179, matches[0].Score, 6);
        Assert.Equal(0.722, matches[0].Reach, 12);
        Assert.Equal(["trustees"], matches[0].Owners.Select(o => o.Id));
        Assert.Equal(["warden", "trustees"], matches[0].Route!.Hops.Select(h => h.ToId));
        Assert.Equal((0.02, null), (matches[1].Reach, matches[1].Route));
        Assert.Empty(matches[1].Owners);
        Assert.Empty(new SpaceMatcher(graph).Find(seekerIds: ["warden"]));
        Assert.Equal("AG3005", Assert.Throws<BridgingException>(() => new SpaceMatcher(graph).Find(0)).Code);
    }

    [Fact]
    public void A_market_with_a_gap_and_an_enterprise_that_nobody_has_asked()
    {
        var graph = new CityDraft().Category("food").Category("repairs").Macro("council").Micro("kitchen", a => Social(a) with { TradingSince = new PartialDate(2022) }).Unknown("guild", Social)
            .Need("council", "food").Need("council", "repairs").Offer("kitchen", "food").Need("kitchen", "advice").Graph();

        var report = new MarketReporter(graph).Report();

        Assert.Equal(2, report.Enterprises);
        Assert.Equal([(SizeClass.Unknown, 1), (SizeClass.Micro, 1)], report.BySize);
        Assert.Equal([(TradingHistory.Unknown, 1), (TradingHistory.Settled, 1)], report.ByHistory);
        Assert.Equal(["guild"], report.WithoutOffer.Select(a => a.Id));
        Assert.Equal(
            [("repairs", 0, 0, 1, 1), ("advice", 0, 1, 0, 0), ("food", 1, 0, 1, 0)],
            report.Lines.Select(l => (l.Category.Id, l.Offers, l.SupportNeeds, l.AnchorNeeds, l.AnchorNeedsUnmet)));
        Assert.Equal(["kitchen"], report.Lines[2].Suppliers.Select(a => a.Id));
        Assert.Empty(new MarketReporter(new CityDraft().Graph()).Report().Lines);
    }

    [Fact]
    public void What_stays_of_a_hospitals_spend_and_what_could_be_bought_here()
    {
        var graph = new CityDraft()
            .Place("town", PlaceLevel.City).Place("lane", PlaceLevel.Neighbourhood, "town").Place("far", PlaceLevel.City)
            .Macro("hospital", At("lane")).Micro("kitchen", At("lane")).Macro("giant", At("far")).Micro("laundry", At("far")).Micro("guild", At("town"))
            .Need("hospital", "supply-services", "linen").Offer("guild", "supply-services", "linen").Offer("kitchen", "supply-services", "food")
            .Add(Buys("kitchen", 30_000, "GBP")).Add(Buys("giant", 60_000, "GBP")).Add(Buys("laundry", 10_000, "GBP"))
            .Add(Buys("guild", null, "")  with { EndedOn = new PartialDate(2020) })
            .Tie("laundry", "hospital", "supplies", directed: true, id: "again").Graph();

        var line = Assert.Single(new LocalSpend(graph).Find());

        Assert.Equal(("hospital", "GBP", 100_000m, 30_000m, 40_000m), (line.Macro.Id, line.Currency, line.Known, line.Local, line.ToMicro));
        Assert.Equal((0.3, 0.4, 3, 0), (line.LocalShare, line.MicroShare, line.Suppliers, line.WithoutAmount));
        Assert.Equal("supply-services", Assert.Single(line.CouldMove).CategoryId);
        Assert.Equal(70_000m, Assert.Single(new LocalSpend(graph).Find("far")).Local);
        Assert.Equal("AG3006", Assert.Throws<BridgingException>(() => new LocalSpend(graph).Find("nowhere")).Code);
    }

    [Fact]
    public void Currencies_are_never_mixed_and_a_supplier_without_an_amount_is_counted_as_one()
    {
        var graph = new CityDraft().Macro("hospital").Micro("a").Micro("b").Micro("c").Macro("quiet")
            .Add(Buys("a", 5, "GBP")).Add(Buys("b", 7, "EUR")).Add(Buys("c", null, "")).Tie("c", "quiet", "supplies", directed: true).Graph();

        var lines = new LocalSpend(graph).Find();

        Assert.Equal([("hospital", "EUR", 7m, 1), ("hospital", "GBP", 5m, 1), ("quiet", "", 0m, 1)], lines.Select(l => (l.Macro.Id, l.Currency, l.Known, l.WithoutAmount)));
        Assert.Equal((0.0, null), (lines[0].LocalShare, lines[2].LocalShare));
        Assert.Empty(new LocalSpend(new CityDraft().Macro("hospital").Graph()).Find());
    }

    [Theory]
    [InlineData(null, false, PlanIdeaState.Open)]
    [InlineData(IntroductionStatus.Agreed, false, PlanIdeaState.UnderWay)]
    [InlineData(IntroductionStatus.Declined, false, PlanIdeaState.Declined)]
    [InlineData(IntroductionStatus.Declined, true, PlanIdeaState.Joined)]
    [InlineData(null, true, PlanIdeaState.Joined)]
    public void An_idea_has_got_as_far_as_the_records_of_the_two_say(IntroductionStatus? status, bool tied, PlanIdeaState expected)
    {
        var draft = new CityDraft().Place("lane", PlaceLevel.Neighbourhood).Category("food").Macro("clinic", At("lane")).Micro("cooks", At("lane")).Need("clinic", "food").Offer("cooks", "food");
        if (status is { } how)
        {
            draft.Add(new Introduction { Id = "i", MacroId = "clinic", MicroId = "cooks", Status = how, NextStep = "Taste" });
        }
        var graph = (tied ? draft.Tie("clinic", "cooks") : draft).Graph();

        var idea = Assert.Single(new CommunityPlanner(graph).Of("lane").Ideas);

        Assert.Equal((expected, status is null ? null : "i"), (idea.State, idea.Introduction?.Id));
    }

    [Fact]
    public void A_need_that_was_closed_within_the_year_is_told_as_met()
    {
        var draft = new CityDraft().Place("lane", PlaceLevel.Neighbourhood).Micro("cooks", At("lane")).Micro("far");
        var day = draft.Graph().AsAt;
        foreach (var (id, closed, owner) in new[] { ("long-ago", -366, "cooks"), ("a-year", -365, "cooks"), ("yesterday", -1, "cooks"), ("today", 0, "cooks"), ("elsewhere", -1, "far") })
        {
            draft.Add(new NeedOrOffer { Id = id, AssetId = owner, Direction = Direction.Need, CategoryId = "skills", ClosedOn = PartialDate.Of(day.AddDays(closed)) });
        }
        draft.Add(new NeedOrOffer { Id = "offer", AssetId = "cooks", Direction = Direction.Offer, CategoryId = "skills", ClosedOn = PartialDate.Of(day.AddDays(-1)) });

        Assert.Equal(["a-year", "yesterday"], new CommunityPlanner(draft.Graph()).Of("lane").Met.Select(n => n.Id));
    }

    [Fact]
    public void A_lane_with_a_hall_a_kitchen_and_a_school()
    {
        var graph = new CityDraft().Place("lane", PlaceLevel.Neighbourhood).Place("far", PlaceLevel.Neighbourhood).Place("moor", PlaceLevel.Neighbourhood).Category("food").Category("repairs")
            .Micro("kitchen", At("lane")).Micro("school", At("lane")).Space("hall", At("lane")).Micro("trustees", At("far")).Micro("joiners", At("far"))
            .Need("kitchen", "space").Offer("kitchen", "food").Offer("hall", "space").Need("school", "repairs").Need("school", "skills").Offer("joiners", "repairs")
            .Tie("trustees", "hall", "owns-or-manages-space", directed: true).Graph();

        var plan = new CommunityPlanner(graph).Of("lane");

        Assert.Equal(["kitchen", "school"], plan.Assets.Select(a => a.Id));
        Assert.Equal([("hall", "trustees")], plan.Spaces.Select(s => (s.Space.Id, Assert.Single(s.Owners).Id)));
        Assert.Equal([("space", "hall", true), ("repairs", "joiners", false), ("skills", null, false)], plan.Ideas.Select(i => (i.Need.CategoryId, i.Offerer?.Id, i.IsHere)));
        Assert.All(plan.Ideas, i => Assert.Equal((PlanIdeaState.Open, null), (i.State, i.Introduction)));
        Assert.Empty(plan.Met);
        Assert.Equal("food", Assert.Single(plan.Unused).CategoryId);
        Assert.Empty(plan.Brokers);
        Assert.Empty(plan.Opportunities);
        var empty = new CommunityPlanner(graph).Of("moor");
        Assert.Equal((0, 0, 0), (empty.Assets.Count, empty.Ideas.Count, empty.Spaces.Count));
        Assert.Equal("AG3006", Assert.Throws<BridgingException>(() => new CommunityPlanner(graph).Of("nowhere")).Code);
        Assert.Equal("AG3005", Assert.Throws<BridgingException>(() => new CommunityPlanner(graph).Of("lane", 0)).Code);
    }

    [Fact]
    public void Sources_in_conflict_stand_side_by_side_and_what_was_attained_is_told()
    {
        var snapshot = new CityDraft()
            .Add(new Fact { Id = "jobs-2019", Label = "Jobs", Value = "52", Target = "60", Unit = "people", Period = "2019" })
            .Add(new Fact { Id = "jobs-claim", Label = "Jobs", Value = "90", Unit = "people", Period = "2019", Status = "stated; conflicts-with:people-in-work,nothing" })
            .Add(new Fact { Id = "people-in-work", Label = "People in work", Value = "about 80", Target = "0", Strand = "skills-matching" })
            .Add(new Fact { Id = "rooms-1", Label = "Rooms", Value = "3", Period = "2018" }).Add(new Fact { Id = "rooms-2", Label = "Rooms", Value = "5", Period = "2019" }).Snapshot();

        var board = IndicatorBoard.Of(snapshot);

        Assert.Equal([("Jobs", true), ("Rooms", false)], board.Select(i => (i.Label, i.InConflict)));
        Assert.Equal(["jobs-2019", "jobs-claim", "people-in-work"], board[0].Figures.Select(f => f.Fact.Id));
        Assert.Equal([0.867, null, null], board[0].Figures.Select(f => f.Attained is { } a ? Math.Round(a, 3) : (double?)null));
        Assert.False(Assert.Single(IndicatorBoard.Of(snapshot, "skills-matching")).InConflict);
        Assert.Empty(IndicatorBoard.Of(new CityDraft().Snapshot()));
    }

    private static Tie Buys(string from, decimal? amount, string currency) => new()
    {
        Id = $"hospital--buys-from--{from}", SourceId = "hospital", TargetId = from, TypeId = "buys-from", Directed = true, Amount = amount is { } known ? new Money(known, currency) : null,
    };

    private static Asset Social(Asset asset) => asset with { Sector = Sector.Social };

    private static Asset Public(Asset asset) => asset with { Sector = Sector.Public };

    private static CityDraft Board() => new CityDraft().Unknown("board", a => a with { Subtypes = ["programme"] })
        .Macro("council", Public).Macro("trust", Public).Micro("charity", Social).Micro("group", Social)
        .Tie("council", "board", "leads", directed: true).Tie("trust", "board", "member-of", directed: true)
        .Tie("charity", "board", "member-of", directed: true).Tie("group", "board", "member-of", directed: true)
        .Tie("council", "trust").Tie("council", "charity").Tie("council", "group");

    private static CityDraft Suppliers() => new CityDraft().Category("food").Category("cleaning").Category("repairs").Category("printing")
        .Macro("council").Micro("kitchen").Micro("guild").Micro("joiners").Micro("sparkle")
        .Need("council", "food").Need("council", "cleaning").Need("council", "repairs")
        .Offer("kitchen", "food").Offer("guild", "food").Offer("guild", "cleaning").Offer("joiners", "repairs").Offer("sparkle", "cleaning")
        .Tie("council", "kitchen", grade: 5).Tie("council", "sparkle", grade: 5);
}

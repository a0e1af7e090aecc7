using AssetGraph.Bridging.Strands;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

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
        var graph = new CityDraft().Category("food").Category("repairs").Macro("council").Micro("kitchen", Social).Unknown("guild", Social)
            .Need("council", "food").Need("council", "repairs").Offer("kitchen", "food").Need("kitchen", "advice").Graph();

        var report = new MarketReporter(graph).Report();

        Assert.Equal(2, report.Enterprises);
        Assert.Equal([(SizeClass.Unknown, 1), (SizeClass.Micro, 1)], report.BySize);
        Assert.Equal(["guild"], report.WithoutOffer.Select(a => a.Id));
        Assert.Equal(
            [("repairs", 0, 0, 1, 1), ("advice", 0, 1, 0, 0), ("food", 1, 0, 1, 0)],
            report.Lines.Select(l => (l.Category.Id, l.Offers, l.SupportNeeds, l.AnchorNeeds, l.AnchorNeedsUnmet)));
        Assert.Equal(["kitchen"], report.Lines[2].Suppliers.Select(a => a.Id));
        Assert.Empty(new MarketReporter(new CityDraft().Graph()).Report().Lines);
    }

    private static Func<Asset, Asset> At(string place) => a => a with { PlaceIds = [place] };

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

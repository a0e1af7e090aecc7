using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Opportunities;

public sealed class OpportunityQueryTests
{
    // Two macro assets, three micro assets, no ties; a tree of places and of categories.
    private static readonly OpportunityFinder Finder = new(new CityDraft()
        .Place("town", PlaceLevel.City).Place("north", PlaceLevel.Ward, "town").Place("lane", PlaceLevel.Neighbourhood, "north").Place("south", PlaceLevel.Ward, "town")
        .Category("hall", "space")
        .Macro("council", a => a with { PlaceIds = ["town"] }).Macro("hospital", a => a with { PlaceIds = ["south"] })
        .Micro("gardeners", a => a with { PlaceIds = ["lane"] }).Micro("nurses", a => a with { PlaceIds = ["south"] }).Micro("singers")
        .Offer("council", "hall", "evening").Need("gardeners", "hall", "evening").Need("singers", "space", "stage")
        .Need("hospital", "skills", "nursing").Offer("nurses", "skills", "nursing")
        .Graph());

    [Fact]
    public void Without_filters_every_pair_that_meets_is_there()
    {
        Assert.Equal(
            ["council gardeners", "council singers", "hospital nurses"],
            Finder.Find().Select(p => $"{p.MacroId} {p.MicroId}").Order());
    }

    [Fact]
    public void A_place_brings_what_lies_below_it_on_either_side()
    {
        Assert.Equal(["gardeners"], Micros(new OpportunityQuery { PlaceIds = ["north"] }));
        Assert.Equal(["nurses"], Micros(new OpportunityQuery { PlaceIds = ["south"] }));
        Assert.Equal(["gardeners", "nurses", "singers"], Micros(new OpportunityQuery { PlaceIds = ["town"] }));
    }

    [Fact]
    public void A_category_brings_what_lies_below_it()
    {
        Assert.Equal(["gardeners", "singers"], Micros(new OpportunityQuery { CategoryIds = ["space"] }));
        Assert.Equal(["nurses"], Micros(new OpportunityQuery { CategoryIds = ["skills"] }));
    }

    [Fact]
    public void A_strand_comes_from_the_categories_met_also_through_the_tree_above_them()
    {
        Assert.Equal(["gardeners", "singers"], Micros(new OpportunityQuery { Strands = [Strand.CommunityAssets] }));
        Assert.Equal(["nurses"], Micros(new OpportunityQuery { Strands = [Strand.SkillsMatching, Strand.CommunityResearch] }));
    }

    [Fact]
    public void Sides_can_be_chosen_apart_or_together()
    {
        Assert.Equal(["nurses"], Micros(new OpportunityQuery { MacroIds = ["hospital"] }));
        Assert.Equal(["singers"], Micros(new OpportunityQuery { MicroIds = ["singers", "nurses"], MacroIds = ["council"] }));
        Assert.Equal(["nurses", "singers"], Micros(new OpportunityQuery { AssetIds = ["singers", "hospital"] }));
    }

    [Fact]
    public void Filters_change_no_score()
    {
        var all = Finder.Find().ToDictionary(p => p.MicroId, p => p.Score);
        Assert.Equal(all["nurses"], Finder.Find(new OpportunityQuery { MicroIds = ["nurses"] })[0].Score);
        Assert.Equal(2, Finder.Find(new OpportunityQuery { MinimumScore = all.Values.Order().ElementAt(1) }).Count);
        Assert.Equal(3, Finder.Find(new OpportunityQuery { MicroIds = ["nurses"] }).CandidateCount);
    }

    [Fact]
    public void Without_category_strands_what_both_sides_share_counts_then_either_and_ties_stand_in_for_a_side_without_any()
    {
        // 'connections' belongs to no strand of its own. x has its strand from a tie.
        var finder = new OpportunityFinder(new CityDraft()
            .Macro("M", a => a with { Strands = [Strand.CommunityResearch, Strand.SocialEnterprise] })
            .Micro("m", a => a with { Strands = [Strand.SocialEnterprise, Strand.SkillsMatching] }).Micro("n", a => a with { Strands = [Strand.CommunityAssets] })
            .Micro("x").Unknown("u").Tie("x", "u", strand: Strand.CommunityResearch)
            .Need("M", "connections", "a").Offer("m", "connections", "a").Offer("n", "connections", "a").Offer("x", "connections", "a").Graph());

        Assert.Equal([Strand.SocialEnterprise], finder.FindPair("M", "m")!.Strands);
        Assert.Equal([Strand.CommunityResearch, Strand.SocialEnterprise, Strand.CommunityAssets], finder.FindPair("M", "n")!.Strands);
        Assert.Equal([Strand.CommunityResearch], finder.FindPair("M", "x")!.Strands);
    }

    [Fact]
    public void What_is_asked_wrongly_is_refused_with_its_address()
    {
        Assert.Equal("AG3006", Code(new OpportunityQuery { PlaceIds = ["atlantis"] }));
        Assert.Equal("AG3006", Code(new OpportunityQuery { CategoryIds = ["dragons"] }));
        Assert.Equal("AG3001", Code(new OpportunityQuery { MacroIds = ["nobody"] }));
        Assert.Equal("AG3005", Code(new OpportunityQuery { MinimumScore = double.NaN }));
        Assert.Equal("AG3004", Code(new OpportunityQuery { Weights = new OpportunityWeights(-1, 1, 1, 1) }));
        Assert.Equal("AG3004", Code(new OpportunityQuery { Weights = new OpportunityWeights(0, 0, 0, 0) }));
        Assert.Equal("AG3005", Assert.Throws<BridgingException>(() => OpportunityQuery.Of((OpportunityPreset)9)).Code);
        Assert.Equal("AG3005", Assert.Throws<BridgingException>(() => Finder.Find().Describe(-1, 2)).Code);

        static string Code(OpportunityQuery query) => Assert.Throws<BridgingException>(() => Finder.Find(query)).Code;
    }

    [Fact]
    public void An_empty_city_and_a_city_with_one_side_have_no_opportunities()
    {
        Assert.Empty(new OpportunityFinder(new CityDraft().Graph()).Find());
        Assert.Empty(new OpportunityFinder(new CityDraft().Macro("M").Need("M", "jobs").Graph()).Find());
        Assert.True(double.IsNaN(new CityDraft().Macro("M").Graph().EfficiencyToday()));
    }

    [Fact]
    public void A_page_past_the_end_is_empty_and_one_across_it_short()
    {
        var ranking = Finder.Find();
        Assert.Empty(ranking.Describe(3, 5));
        Assert.Equal(ranking[2].MicroId, Assert.Single(ranking.Describe(2, 5)).Micro.Id);
    }

    [Fact]
    public void Work_that_is_no_longer_wanted_stops() =>
        Assert.ThrowsAny<OperationCanceledException>(() => new OpportunityFinder(WorkedExample.City().Graph()).Find(null, new CancellationToken(canceled: true)));

    [Fact]
    public void Ranking_by_the_index_and_by_all_pairs_give_the_same_scores() => RandomCity.Check(seed =>
    {
        var graph = RandomCity.Draw(seed).Graph();
        var slow = SlowOpportunities.Scores(graph, OpportunityWeights.Balanced);
        var fast = new OpportunityFinder(graph).Find();
        return fast.Count == slow.Count && fast.All(p => Math.Abs(p.Score - slow[(p.MacroId, p.MicroId)]) < 1e-9);
    });

    private static IEnumerable<string> Micros(OpportunityQuery query) => Finder.Find(query).Select(p => p.MicroId).Order();
}

using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Matching;

public sealed class NeedOfferIndexTests
{
    [Fact]
    public void The_same_category_and_a_shared_tag_are_similarity_1_weighted_by_rarity()
    {
        // Five records, 'nursing' in three of them: ω = ln(1 + 5/3)/ln 6 = 0.547411.
        var match = WorkedExample.City().Graph().Needs.AllMatches().First(m => m.Offer.AssetId == "newcomers");

        Assert.Equal((MatchKind.SharedTag, 1.0), (match.Kind, match.Similarity));
        Assert.Equal(0.547411, match.Weight, 6);
        Assert.Equal(["nursing"], match.SharedTags);
        Assert.Equal("skills", match.SharedCategoryId);
    }

    [Fact]
    public void The_same_root_category_without_a_shared_tag_is_one_half()
    {
        // Leaves one step below the category, at depth 2: 2 · 1/(2 + 2). Two records, both in the category: ω = ln 2/ln 3.
        var match = Assert.Single(new CityDraft().Macro("M").Micro("m").Need("M", "jobs", "a").Offer("m", "jobs", "b").Graph().Needs.AllMatches());

        Assert.Equal((MatchKind.CategoryTree, 0.5), (match.Kind, match.Similarity));
        Assert.Equal(Math.Log(2) / Math.Log(3), match.Weight, 12);
    }

    [Fact]
    public void Sisters_in_the_category_tree_meet_by_Wu_and_Palmer()
    {
        // hall and garden under space: leaves at depth 3, the shared ancestor at depth 1: 2 · 1/(3 + 3) = 1/3.
        var match = Assert.Single(new CityDraft().Macro("M").Micro("m").Category("hall", "space").Category("garden", "space")
            .Need("m", "hall", "same").Offer("M", "garden", "same").Graph().Needs.AllMatches());

        Assert.Equal((MatchKind.CategoryTree, "space"), (match.Kind, match.SharedCategoryId));
        Assert.Equal(1 / 3.0, match.Similarity, 12);
    }

    [Fact]
    public void Parent_and_child_meet_closer_than_sisters()
    {
        // space at depth 1, hall at depth 2: 2 · 1/(2 + 3) = 0.4.
        var match = Assert.Single(new CityDraft().Macro("M").Micro("m").Category("hall", "space").Need("m", "hall").Offer("M", "space").Graph().Needs.AllMatches());
        Assert.Equal(0.4, match.Similarity, 12);
    }

    [Fact]
    public void Categories_of_different_trees_meet_by_their_tags_alone()
    {
        // df: 'x' 2, 'y' 1, N = 2. ω(x) = ln 2/ln 3 = .63093, ω(y) = 1. Overlap = .63093/(.63093 + 1) = .38685.
        var match = Assert.Single(new CityDraft().Macro("M").Micro("m").Need("M", "funding", "x").Offer("m", "advice", "x", "y").Graph().Needs.AllMatches());

        Assert.Equal(MatchKind.TagOverlap, match.Kind);
        Assert.Equal(0.38685, match.Similarity, 5);
        Assert.Equal(0.63093, match.Weight, 5);
        Assert.Null(match.SharedCategoryId);
    }

    [Fact]
    public void Closed_needs_own_offers_and_the_same_direction_never_meet()
    {
        var city = new CityDraft().Macro("M").Micro("m").Need("M", "jobs", "a").Offer("M", "jobs", "a").Need("m", "jobs", "a")
            .Add(new NeedOrOffer { Id = "closed", AssetId = "m", Direction = Direction.Offer, CategoryId = "jobs", Tags = ["a"], ClosedOn = PartialDate.Parse("2025") })
            .Add(new NeedOrOffer { Id = "to-come", AssetId = "m", Direction = Direction.Offer, CategoryId = "jobs", Tags = ["a"], OpenedOn = PartialDate.Parse("2027") });

        // What is left: m's need meets M's offer.
        var match = Assert.Single(city.Graph().Needs.AllMatches());
        Assert.Equal(("m-need-jobs", "M-offer-jobs"), (match.Need.Id, match.Offer.Id));
    }

    [Fact]
    public void The_index_finds_what_comparing_all_pairs_finds() => RandomCity.Check(seed =>
    {
        var graph = RandomCity.Draw(seed).Graph();
        var byIndex = graph.Needs.AllMatches().ToList();
        var byPairs = 0;
        for (var a = 0; a < graph.Vertices.Count; a++)
        {
            for (var b = a + 1; b < graph.Vertices.Count; b++)
            {
                byPairs += graph.Needs.MatchesBetween(a, b).Length;
            }
        }

        return byIndex.Count == byPairs && byIndex.DistinctBy(m => (m.Need.Id, m.Offer.Id)).Count() == byPairs
            && byIndex.TrueForAll(m => m is { Similarity: > 0 and <= 1, Weight: > 0 and <= 1 });
    });

    [Fact]
    public void Fit_does_not_depend_on_the_order_of_contributions()
    {
        Assert.Equal(Fit.Of([0.1, 0.7, 0.3]), Fit.Of([0.7, 0.3, 0.1]));
        Assert.Equal(1 - 0.9 * 0.3 * 0.7, Fit.Of([0.1, 0.7, 0.3]), 12);
        Assert.Equal(0, Fit.Of([]));
    }
}

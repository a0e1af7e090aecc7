using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Bridging.Trust;

namespace AssetGraph.Bridging.Tests.Trust;

public sealed class TrustPathFinderTests
{
    // Grades 5, 4, 3, 2 are .95, .725, .5, .275.
    //
    //        .95     .275
    //    a ────── b ────── d        strength .95 · .275 · .8 = .209,   weakest .275
    //    │                 │
    //    └── c ── e ───────┘        .5 · .5 · .5 · .8² = .08,          weakest .5
    //      .5   .5    .5
    private static CityDraft Diamond() => new CityDraft()
        .Unknown("a").Unknown("b").Unknown("c").Unknown("d").Unknown("e")
        .Tie("a", "b", grade: 5).Tie("b", "d", grade: 2)
        .Tie("a", "c", grade: 3).Tie("c", "e", grade: 3).Tie("e", "d", grade: 3);

    [Fact]
    public void The_strongest_route_comes_first_and_every_hop_is_shown()
    {
        var paths = new TrustPathFinder(Diamond().Graph()).Find("a", "d");

        Assert.Equal(2, paths.Count);
        Assert.Equal(["b", "d"], paths[0].Hops.Select(h => h.ToId));
        Assert.Equal(0.209, paths[0].Strength, 12);
        Assert.Equal(0.275, paths[0].Bottleneck, 12);
        Assert.Equal("b-d", paths[0].WeakestHop!.Tie.Id);
        Assert.Equal(0.08, paths[1].Strength, 12);
        Assert.False(paths[0].Hops[0].Assumed);
    }

    [Fact]
    public void By_bottleneck_the_route_whose_weakest_tie_is_strongest_comes_first()
    {
        var paths = new TrustPathFinder(Diamond().Graph()).Find("a", "d", mode: TrustPathMode.Bottleneck);

        Assert.Equal(["c", "e", "d"], paths[0].Hops.Select(h => h.ToId));
        Assert.Equal(0.5, paths[0].Bottleneck, 12);
    }

    [Fact]
    public void A_hop_limit_cuts_the_long_way_round() => Assert.Single(new TrustPathFinder(Diamond().Graph()).Find("a", "d", maxHops: 2));

    [Fact]
    public void Of_several_ties_what_was_stated_counts_before_what_is_assumed()
    {
        // The assumed .6 of 'partners-with' is greater than the stated .275, and says less.
        var graph = new CityDraft().Unknown("a").Unknown("b").Tie("a", "b", id: "t1").Tie("a", "b", grade: 2, id: "t2").Graph();
        var path = Assert.Single(new TrustPathFinder(graph).Find("a", "b"));
        Assert.Equal(("t2", 0.275), (path.Hops[0].Tie.Id, Math.Round(path.Strength, 12)));
    }

    [Fact]
    public void Stated_distrust_closes_its_direction_for_assumed_trust()
    {
        // a openly distrusts b; the two partner all the same. b → a stays open on assumed trust.
        var graph = new CityDraft().Unknown("a").Unknown("b").Tie("a", "b", grade: 1, directed: true, id: "t1").Tie("a", "b", id: "t2").Graph();
        Assert.Empty(new TrustPathFinder(graph).Find("a", "b"));
        Assert.Single(new TrustPathFinder(graph).Find("b", "a"));
    }

    [Fact]
    public void Ended_ties_and_persons_without_consent_carry_no_route()
    {
        var graph = new CityDraft().Unknown("a").Unknown("b").Person("p", Domain.ConsentLevel.Shown)
            .Tie("a", "b", ended: "2025").Tie("a", "p").Tie("p", "b").Graph();
        Assert.Empty(new TrustPathFinder(graph).Find("a", "b"));
    }

    [Theory]
    [InlineData("a", "nobody", 3, 4, "AG3001")]
    [InlineData("a", "p", 3, 4, "AG3002")]
    [InlineData("a", "a", 3, 4, "AG3005")]
    [InlineData("a", "b", 0, 4, "AG3005")]
    [InlineData("a", "b", 3, 9, "AG3005")]
    public void A_question_that_cannot_be_answered_is_refused_with_its_address(string from, string to, int count, int hops, string code)
    {
        var graph = new CityDraft().Unknown("a").Unknown("b").Person("p", Domain.ConsentLevel.NotAsked).Graph();
        var error = Assert.Throws<BridgingException>(() => new TrustPathFinder(graph).Find(from, to, count, hops));
        Assert.Equal(code, error.Code);
    }
}

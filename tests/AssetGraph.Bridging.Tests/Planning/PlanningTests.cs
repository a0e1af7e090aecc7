using AssetGraph.Bridging.Planning;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Planning;

/// <summary>Ties, teams, fragile points and what-ifs drawn by hand.</summary>
public sealed class PlanningTests
{
    // hospital(M)--works--residents(m)   newcomers(m): the only pairs are with the two micro assets
    private static readonly BridgingGraph Graph = WorkedExample.City().Graph();

    [Fact]
    public void The_best_tie_is_the_one_that_brings_the_sides_closest_and_the_second_what_is_left()
    {
        // E today: residents at 2 hops, newcomers out of reach: (1/2 + 0)/2 = 1/4. A tie to the newcomers adds 1/2, one to the residents 1/4.
        var ties = new BestTieFinder(Graph).Find(5);

        Assert.Equal(["newcomers", "residents"], ties.Select(t => t.MicroId));
        Assert.Equal([0.5, 0.25], ties.Select(t => t.Gain));
        Assert.Equal([0.75, 1], ties.Select(t => t.Efficiency));
        Assert.All(ties, t => Assert.Equal("hospital", t.MacroId));
    }

    [Fact]
    public void A_team_is_whom_both_sides_trust_with_what_falls_to_each()
    {
        // The works open the residents; nobody knows the newcomers.
        var team = new ConnectorTeamFinder(Graph).Find(3);

        var member = Assert.Single(team.Members);
        Assert.Equal(("works", 1, 2), (member.AssetId, member.OpenAsks, member.Capacity));
        var opening = Assert.Single(member.Openings);
        Assert.Equal(("hospital", "residents"), (opening.MacroId, opening.MicroId));
        Assert.Equal(0.95 * 0.5, opening.Trust, 12);
        Assert.Equal((1, 2, 1), (team.Opened, team.Considered, team.Connectors));
        Assert.Equal(opening.Score * opening.Trust, team.Value, 12);
        Assert.Equal(team.Value, team.Bound, 12);
        Assert.Equal(team.Value, member.Gain, 12);
    }

    [Fact]
    public void Who_can_carry_no_more_asks_is_not_asked_to_join_a_team()
    {
        var full = WorkedExample.City().Introduction("ask-2", "hospital", "residents", IntroductionStatus.Agreed, ["works"]).Graph();

        var team = new ConnectorTeamFinder(full).Find(1);

        Assert.Empty(team.Members);
        Assert.Equal((0.0, 0, 0), (team.Value, team.Opened, team.Connectors));
    }

    [Fact]
    public void A_city_hangs_by_those_without_whom_its_sides_part()
    {
        //  M--w--a      w parts M from a, b and c; b parts M from c; c and M part nobody else
        //     |
        //     b--c
        var graph = new CityDraft().Place("lane", PlaceLevel.Neighbourhood)
            .Macro("m").Unknown("w").Micro("a").Micro("b").Micro("c", x => x with { PlaceIds = ["lane"] })
            .Tie("m", "w").Tie("w", "a").Tie("w", "b").Tie("b", "c").Graph();

        var points = new Fragility(graph).Find();

        Assert.Equal(["w", "b"], points.Select(p => p.Asset.Id));
        Assert.Equal([3L, 1L], points.Select(p => p.PairsCut));
        Assert.Equal([1, 1 / 3.0], points.Select(p => p.Share));
        Assert.Equal(["a", "b", "c"], points[0].CutOff.Select(a => a.Id));
        Assert.Equal(["c"], points[1].CutOff.Select(a => a.Id));
        Assert.Equal(["lane"], points[1].PlaceIds);
    }

    [Fact]
    public void A_tie_to_the_newcomers_joins_them_up_and_takes_their_pair_off_the_list()
    {
        var after = WorkedExample.City().Tie("hospital", "newcomers").Graph();

        var change = WhatIf.Compare(Graph, after);

        Assert.Equal([("hospital", "newcomers")], change.Built);
        Assert.Empty(change.Lost);
        Assert.Equal(["newcomers"], change.JoinedUp);
        Assert.Empty(change.CutOff);
        Assert.Equal((0.25, 0.75), (change.Before.Efficiency, change.After.Efficiency));
        Assert.Equal((2, 1, 0, 1), (change.Before.Opportunities, change.After.Opportunities, change.Before.Bridges, change.After.Bridges));
        Assert.Equal((1, 0), (change.Before.CutOff, change.After.CutOff));
        var gone = Assert.Single(change.Shifts, s => s.MicroId == "newcomers");
        Assert.Equal((2, null, null), (gone.RankBefore, gone.RankAfter, gone.ScoreAfter));
    }

    [Fact]
    public void Without_the_works_the_residents_reach_nobody()
    {
        var after = WorkedExample.City().Graph(Exclusions.Default with { AssetIds = ["works"] });

        var change = WhatIf.Compare(Graph, after);

        Assert.Equal(["residents"], change.CutOff);
        Assert.Equal((2, 0, 0), (change.Before.Ties, change.After.Ties, change.After.Efficiency));
        Assert.True(double.IsNaN(change.After.EIIndex));
        // Both pairs are still there, and both moved: no route, and another greatest gain.
        Assert.All(change.Shifts, s => Assert.True(s.RankBefore is not null && s.RankAfter is not null));
    }

    [Fact]
    public void Nothing_comes_of_nothing()
    {
        var empty = new CityDraft().Graph();

        Assert.Empty(new BestTieFinder(empty).Find(3));
        Assert.Empty(new ConnectorTeamFinder(empty).Find(3).Members);
        Assert.Empty(new Fragility(empty).Find());
        var same = WhatIf.Compare(empty, empty);
        Assert.Empty(same.Shifts);
        Assert.True(double.IsNaN(same.Before.Efficiency));
        Assert.Empty(WhatIf.Compare(Graph, Graph).Shifts);
    }

    [Fact]
    public void Numbers_out_of_range_are_refused_by_name()
    {
        foreach (var (act, name) in new (Action, string)[]
        {
            (() => new BestTieFinder(Graph).Find(0), "count"),
            (() => new BestTieFinder(Graph).Find(51), "count"),
            (() => new ConnectorTeamFinder(Graph).Find(0), "size"),
            (() => new ConnectorTeamFinder(Graph).Find(1, opportunities: 0), "opportunities"),
            (() => new Fragility(Graph).Find(101), "count"),
            (() => WhatIf.Compare(Graph, Graph, listLength: 0), "listLength"),
        })
        {
            var refused = Assert.Throws<BridgingException>(act);
            Assert.Equal(("AG3005", name), (refused.Code, refused.Where));
        }
    }
}

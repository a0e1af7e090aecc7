using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Places;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Opportunities;

/// <summary>The sums of docs/bridging/opportunities.md.</summary>
public sealed class WorkedExampleTests
{
    private static readonly OpportunityFinder Finder = new(WorkedExample.City().Graph());

    [Fact]
    public void Every_factor_of_the_warm_pair_matches_the_hand_calculation()
    {
        var o = Finder.FindPair("hospital", "residents")!;

        // F: ω(nursing) = ln(1 + 5/3)/ln 6, ω(nhs) = ln(1 + 5/2)/ln 6; F = 1 − (1 − .547411)(1 − .699180).
        Assert.Equal(0.547411, o.Factors.FitForMacro, 6);
        Assert.Equal(0.699180, o.Factors.FitForMicro, 6);
        Assert.Equal(0.863852, o.Factors.Fit, 6);

        // R: .95 · .5 · .8 both ways.
        Assert.Equal(0.38, o.Factors.Reach, 12);
        Assert.False(o.Factors.IsCold);

        // G: E = (1/2)(1/2 + 0) = .25 today; .5 with this tie, .75 with hospital–newcomers, the best candidate.
        Assert.Equal(0.25, o.Factors.EfficiencyRise, 12);
        Assert.Equal(0.5, o.Factors.Gain, 12);

        // D: mill-lane lies in the ward north.
        Assert.Equal((PlaceBasis.SameWard, 0.8), (o.Factors.PlaceBasis, o.Factors.Place!.Value));
        Assert.Equal(2, o.Factors.Distance);

        // S = .863852^.45 · .38^.25 · .5^.20 · .8^.10.
        Assert.Equal(0.625816, o.Score, 6);
        Assert.True(o.IsMutual);
    }

    [Fact]
    public void The_cold_pair_counts_reach_as_epsilon_and_shares_the_weight_of_the_missing_place()
    {
        var o = Finder.FindPair("hospital", "newcomers")!;

        Assert.True(o.Factors.IsCold);
        Assert.Equal(0.02, o.Factors.Reach);
        Assert.Equal(1.0, o.Factors.Gain);
        Assert.Null(o.Factors.Place);
        Assert.Null(o.Factors.Distance);
        Assert.Equal((0.5, 0.0), (Math.Round(o.Weights.Fit, 12), o.Weights.Place));

        // S = .547411^.5 · .02^(.25/.9) · 1.
        Assert.Equal(0.249586, o.Score, 6);
        Assert.False(o.IsMutual);
    }

    [Theory]
    [InlineData(OpportunityPreset.QuickWin, 0.600577, 0.130035)]
    [InlineData(OpportunityPreset.Balanced, 0.625816, 0.249586)]
    [InlineData(OpportunityPreset.LongBridge, 0.661126, 0.595346)]
    public void Presets_weigh_reach_against_gain(OpportunityPreset preset, double warm, double cold)
    {
        var ranking = Finder.Find(OpportunityQuery.Of(preset));
        Assert.Equal(["residents", "newcomers"], ranking.Select(p => p.MicroId));
        Assert.Equal([warm, cold], ranking.Select(p => Math.Round(p.Score, 6)));
    }

    [Fact]
    public void Constraint_rises_where_the_tie_closes_a_triangle()
    {
        // Before: the hospital has one tie, C = 1. After: a triangle, C = 2 · (1/2 + 1/2 · 1/2)² = 1.125.
        var o = Finder.FindPair("hospital", "residents")!;
        Assert.Equal((1.0, 1.125), (o.MacroConstraint.Before!.Value, Math.Round(o.MacroConstraint.After, 12)));

        // A first tie: no constraint before, 1 after. The hospital then has two that don't know each other: 2 · (1/2)².
        var cold = Finder.FindPair("hospital", "newcomers")!;
        Assert.Equal((null, 1.0), (cold.MicroConstraint.Before, cold.MicroConstraint.After));
        Assert.Equal(0.5, cold.MacroConstraint.After, 12);
        Assert.Equal(-0.5, cold.MacroConstraint.Change!.Value, 12);
    }

    [Fact]
    public void A_pair_that_is_linked_or_does_not_meet_is_no_opportunity()
    {
        var finder = new OpportunityFinder(WorkedExample.City().Micro("others").Tie("hospital", "newcomers").Graph());
        Assert.Null(finder.FindPair("hospital", "newcomers"));
        Assert.Null(finder.FindPair("hospital", "others"));
    }

    [Fact]
    public void The_sentence_says_what_to_do_whom_to_call_and_why_they_would_answer()
    {
        Assert.Equal(
            "Ask The works to introduce The hospital and The residents: the need of The hospital for skills "
            + "(nursing) meets an offer of The residents, and the need of The residents for jobs (nhs) meets an offer of The hospital. "
            + "Both sides can reach The works: The hospital (The hospital partners with The works) and The residents (The works partners with The residents).",
            Finder.FindPair("hospital", "residents")!.Explanation.Summary.Text);
    }

    [Fact]
    public void Benefits_introduction_and_strands_come_along()
    {
        var o = Finder.FindPair("hospital", "newcomers")!;
        Assert.Equal([(Scale.Macro, 1), (Scale.Micro, 0)], o.Benefits.Select(b => (b.Scale, b.Matches.Count)));
        Assert.Equal("ask-1", o.Introduction!.Id);
        Assert.Equal([Strand.SkillsMatching], o.Strands);
        Assert.Contains(o.Warnings, w => w.Code == WarningCode.Cold);
        Assert.Contains(o.Warnings, w => w.Code == WarningCode.OneSided);
        Assert.Contains(MissingData.Place, o.Confidence.Missing);
    }
}

using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Planning;
using AssetGraph.Bridging.Stability;
using AssetGraph.Bridging.Tests.Cities;

namespace AssetGraph.Bridging.Tests.Opportunities;

/// <summary>What holds where gains are estimated, as they are in large cities.</summary>
public sealed class EstimatedGainLaws
{
    [Fact]
    public void The_same_pairs_come_with_the_same_other_factors_and_no_gain_is_higher_than_it_is() => RandomCity.Check(seed =>
    {
        // A city this small is its own sample: what is left out of an estimate makes it lower, never higher.
        var draft = RandomCity.Draw(seed);
        var exact = Rank(draft, estimated: false).ToDictionary(p => (p.MacroId, p.MicroId), p => p.Factors);
        var estimated = Rank(draft, estimated: true).ToDictionary(p => (p.MacroId, p.MicroId), p => p.Factors);
        return exact.Count == estimated.Count && exact.All(p =>
            estimated.TryGetValue(p.Key, out var twin)
            && twin == p.Value with { Gain = twin.Gain, EfficiencyRise = twin.EfficiencyRise, IsGainEstimated = twin.IsGainEstimated }
            && (twin.IsGainEstimated || twin.EfficiencyRise == p.Value.EfficiencyRise)
            && twin.EfficiencyRise <= p.Value.EfficiencyRise + 1e-12
            && twin.Gain is > 0 and <= 1);
    });

    [Fact]
    public void The_greatest_rise_is_exact() => RandomCity.Check(seed =>
    {
        var draft = RandomCity.Draw(seed);
        var (exact, estimated) = (Rank(draft, estimated: false), Rank(draft, estimated: true));
        return exact.Count == 0 || exact.Max(p => p.Factors.EfficiencyRise) == estimated.Max(p => p.Factors.EfficiencyRise);
    });

    [Fact]
    public void Where_gains_are_left_out_everybody_has_the_same_and_the_rest_stays() => RandomCity.Check(seed =>
    {
        var draft = RandomCity.Draw(seed);
        var exact = Rank(draft, estimated: false).ToDictionary(p => (p.MacroId, p.MicroId), p => p.Factors);
        var graph = draft.Graph();
        graph.MostDistances = -1;
        var without = new OpportunityFinder(graph).Find().ToDictionary(p => (p.MacroId, p.MicroId), p => p.Factors);
        return exact.Count == without.Count && exact.All(p =>
            without.TryGetValue(p.Key, out var twin) && twin == p.Value with { Gain = 1, EfficiencyRise = twin.EfficiencyRise, IsGainEstimated = true });
    });

    [Fact]
    public void What_needs_all_distances_is_refused_where_they_do_not_fit()
    {
        var graph = WorkedExample.City().Graph();
        graph.MostDistances = 1;
        Assert.Equal("AG3005", Assert.Throws<BridgingException>(() => new BestTieFinder(graph).Find(1)).Code);
        Assert.Equal("AG3005", Assert.Throws<BridgingException>(() => new StabilityRunner(graph).Run()).Code);
        Assert.NotEmpty(new OpportunityFinder(graph).Find());
    }

    private static OpportunityRanking Rank(CityDraft draft, bool estimated)
    {
        var graph = draft.Graph();
        graph.MostExactGains = estimated ? -1 : long.MaxValue;
        return new OpportunityFinder(graph).Find();
    }
}

using AssetGraph.Bridging.Opportunities;

namespace AssetGraph.Bridging.Tests.Cities;

public sealed class RandomCityTests
{
    [Fact]
    public void The_cities_that_laws_are_tried_on_have_warm_and_cold_opportunities_and_brokers_of_both_kinds()
    {
        var drawn = Enumerable.Range(1, 100).SelectMany(seed => new OpportunityFinder(RandomCity.Draw(seed).Graph()).Find().Describe(0, 3)).ToArray();

        Assert.True(drawn.Length > 60, $"{drawn.Length} opportunities");
        Assert.True(drawn.Count(o => !o.Factors.IsCold) > 15, $"{drawn.Count(o => !o.Factors.IsCold)} warm");
        Assert.Contains(drawn, o => o.FirstIntermediator is { HasLegToBuild: false });
        Assert.Contains(drawn, o => o.FirstIntermediator is { HasLegToBuild: true });
        Assert.Contains(drawn, o => o.FirstIntermediator is null);
        Assert.Contains(drawn, o => o.IsMutual);
        Assert.Contains(drawn, o => o.Explanation.WouldChange.Any(s => s.Code == AssetGraph.Bridging.Explanations.ReasonCode.ConfirmTie));
    }
}

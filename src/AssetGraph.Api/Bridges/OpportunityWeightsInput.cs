using AssetGraph.Bridging.Opportunities;

namespace AssetGraph.Api.Bridges;

/// <summary>Own exponents in place of a preset's.</summary>
/// <param name="Fit">Of how well needs and offers meet.</param>
/// <param name="Reach">Of how well trust travels.</param>
/// <param name="Gain">Of how much closer the city comes.</param>
/// <param name="Place">Of how near the two are.</param>
public sealed record OpportunityWeightsInput(double Fit, double Reach, double Gain, double Place)
{
    internal OpportunityWeights ToWeights() => new(Fit, Reach, Gain, Place);
}

using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>How much of a city's bridging stands on one programme (C13, C52, C54).</summary>
/// <param name="Bridges">How many macro–micro pairs a living tie joins today.</param>
/// <param name="Dependent">Those that would not be joined without the programme: without any way round first, then by the ids of macro and micro side.</param>
/// <param name="CutOff">The micro assets that would reach no macro asset any more, by id.</param>
/// <param name="EfficiencyToday">Macro–micro efficiency today, in [0, 1]; NaN where a side is empty.</param>
/// <param name="EfficiencyWithout">What would be left of it.</param>
public sealed record Dependence(int Bridges, ValueList<DependentBridge> Dependent, ValueList<Asset> CutOff, double EfficiencyToday, double EfficiencyWithout)
{
    /// <summary>The share of the bridges that depend on the programme, in [0, 1]; null where there is no bridge.</summary>
    public double? Share => Bridges == 0 ? null : (double)Dependent.Count / Bridges;

    /// <summary>How many of the dependent bridges nobody on the macro side is on record for.</summary>
    public int WithoutSponsor => Dependent.Count(d => d.Sponsor is null);
}

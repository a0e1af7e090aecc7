using AssetGraph.Api.Analyses;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Strands;

namespace AssetGraph.Api.Strands;

/// <summary>What stands on a programme.</summary>
public sealed class DependenceView
{
    private readonly CityScope scope;
    private readonly Dependence dependence;

    internal DependenceView(CityScope scope, Dependence dependence) => (this.scope, this.dependence) = (scope, dependence);

    /// <summary>Bridges today.</summary>
    public int Bridges => dependence.Bridges;

    /// <summary>Those that depend.</summary>
    public int DependentCount => dependence.Dependent.Count;

    /// <summary>Their share.</summary>
    public double? Share => dependence.Share;

    /// <summary>Those without a sponsor.</summary>
    public int WithoutSponsor => dependence.WithoutSponsor;

    /// <summary>Who would be cut off.</summary>
    public IEnumerable<AssetView> CutOff => dependence.CutOff.Select(scope.View);

    /// <summary>Efficiency today.</summary>
    public double? EfficiencyToday => Figures.OrNull(dependence.EfficiencyToday);

    /// <summary>Efficiency without it.</summary>
    public double? EfficiencyWithout => Figures.OrNull(dependence.EfficiencyWithout);

    /// <summary>The first of those that depend.</summary>
    internal IEnumerable<DependentBridgeView> Dependent(int first) => Slices.Of(dependence.Dependent, first).Select(d => new DependentBridgeView(scope, d));
}

/// <summary>A bridge that stands on a programme.</summary>
public sealed class DependentBridgeView
{
    private readonly CityScope scope;
    private readonly DependentBridge bridge;

    internal DependentBridgeView(CityScope scope, DependentBridge bridge) => (this.scope, this.bridge) = (scope, bridge);

    /// <summary>The macro side.</summary>
    public AssetView Macro => scope.View(bridge.Macro);

    /// <summary>The micro side.</summary>
    public AssetView Micro => scope.View(bridge.Micro);

    /// <summary>The way round.</summary>
    public int? HopsWithout => bridge.HopsWithout;

    /// <summary>Who backs bridges there.</summary>
    public string? Sponsor => bridge.Sponsor;
}

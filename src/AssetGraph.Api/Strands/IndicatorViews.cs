using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Strands;

namespace AssetGraph.Api.Strands;

/// <summary>What all sources say of one thing.</summary>
public sealed class IndicatorView
{
    private readonly CityScope scope;
    private readonly Indicator indicator;

    internal IndicatorView(CityScope scope, Indicator indicator) => (this.scope, this.indicator) = (scope, indicator);

    /// <summary>What it is.</summary>
    public string Label => indicator.Label;

    /// <summary>What each source says.</summary>
    public IEnumerable<IndicatorFigureView> Figures => indicator.Figures.Select(f => new IndicatorFigureView(scope, f));

    /// <summary>Whether they conflict.</summary>
    public bool InConflict => indicator.InConflict;
}

/// <summary>What one source says.</summary>
public sealed class IndicatorFigureView
{
    private readonly CityScope scope;
    private readonly IndicatorFigure figure;

    internal IndicatorFigureView(CityScope scope, IndicatorFigure figure) => (this.scope, this.figure) = (scope, figure);

    /// <summary>The figure.</summary>
    public FactView Fact => new(scope, figure.Fact);

    /// <summary>As a number.</summary>
    public double? Number => (double?)figure.Number;

    /// <summary>What was aimed for.</summary>
    public double? Target => (double?)figure.Target;

    /// <summary>The one over the other.</summary>
    public double? Attained => figure.Attained;
}

using AssetGraph.Api.Analyses;
using AssetGraph.Bridging.Stability;

namespace AssetGraph.Api.Bridges;

/// <summary>How firmly a pair stands in the list.</summary>
public sealed class StabilityView
{
    private readonly StabilityBand band;

    internal StabilityView(StabilityBand band, int listLength) => (this.band, ListLength) = (band, listLength);

    /// <summary>The share of runs in which it stayed.</summary>
    public double? Share => Figures.OrNull(band.Share);

    /// <summary>The lower end of the share's interval.</summary>
    public double? Low => Figures.OrNull(band.Low);

    /// <summary>The upper end.</summary>
    public double? High => Figures.OrNull(band.High);

    /// <summary>How many runs kept both sides.</summary>
    public int Runs => band.Runs;

    /// <summary>How long the list is.</summary>
    public int ListLength { get; }
}

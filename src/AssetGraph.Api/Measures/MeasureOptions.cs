namespace AssetGraph.Api.Measures;

/// <summary>Which network a measure runs on, and in which form it answers.</summary>
public sealed record MeasureOptions : NetworkSelection
{
    /// <summary>Divided by the greatest value possible, or as counted; null: the measure's usual form.</summary>
    public bool? Normalised { get; init; }
}

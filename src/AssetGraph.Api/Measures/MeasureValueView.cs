using AssetGraph.Api.Records;

namespace AssetGraph.Api.Measures;

/// <summary>The value of one asset.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Value">The value, or null where the measure makes no sense for it.</param>
/// <param name="Rank">From 1 for the greatest; equal values share a rank.</param>
/// <param name="Percentile">The share of assets with a value no greater, in (0, 1].</param>
public sealed record MeasureValueView(AssetView Asset, double? Value, int? Rank, double? Percentile);

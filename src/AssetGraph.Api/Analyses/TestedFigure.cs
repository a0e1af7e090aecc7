namespace AssetGraph.Api.Analyses;

/// <summary>A figure beside what chance would bring.</summary>
/// <param name="Value">The figure; null where it makes no sense.</param>
/// <param name="Expected">Its mean over random groups of the same sizes.</param>
/// <param name="StandardDeviation">Its standard deviation over them.</param>
/// <param name="Lower">The share of random groups with a figure as low.</param>
/// <param name="Upper">The share with one as high.</param>
public sealed record TestedFigure(double? Value, double? Expected, double? StandardDeviation, double? Lower, double? Upper);

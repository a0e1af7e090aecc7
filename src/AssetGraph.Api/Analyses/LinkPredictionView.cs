using AssetGraph.Api.Records;

namespace AssetGraph.Api.Analyses;

/// <summary>A tie that may be missing.</summary>
/// <param name="From">The one asset.</param>
/// <param name="To">The other.</param>
/// <param name="Score">The score; its size means something only beside others of the same run.</param>
public sealed record LinkPredictionView(AssetView From, AssetView To, double Score);

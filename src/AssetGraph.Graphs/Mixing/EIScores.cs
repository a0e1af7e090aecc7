namespace AssetGraph.Graphs.Mixing;

/// <summary>The E–I index and what chance would bring.</summary>
/// <param name="Index">Of the network; NaN without ties.</param>
/// <param name="Node">Of each vertex, over its ties in both directions; NaN for isolates.</param>
/// <param name="Group">Of each group, over ties with an end in it; NaN without any.</param>
/// <param name="Expected">The mean of <paramref name="Index"/> over all relabellings with these group sizes, exactly.</param>
/// <param name="StandardDeviation">Its standard deviation over all relabellings, exactly.</param>
/// <param name="Z">How many deviations the index is from the mean; NaN where there is no deviation.</param>
/// <param name="Lower">The share of relabellings drawn with an index as low or lower; NaN without any.</param>
/// <param name="Upper">The share with an index as high or higher.</param>
public sealed record EIScores(
    double Index, double[] Node, double[] Group, double Expected, double StandardDeviation, double Z, double Lower, double Upper);

namespace AssetGraph.Graphs.Summaries;

/// <summary>How degrees are spread.</summary>
/// <param name="Degrees">The degrees that occur, ascending; the next three lists run parallel.</param>
/// <param name="Counts">How many vertices have it.</param>
/// <param name="Shares">The same over all vertices.</param>
/// <param name="AtLeast">The share of vertices with this degree or more (the complementary cumulative distribution).</param>
/// <param name="Mean">The mean degree; NaN for the empty graph.</param>
/// <param name="Deviation">Its standard deviation over all vertices; NaN for the empty graph.</param>
/// <param name="Fit">A power law for the tail; without an exponent where fewer than two different degrees occur.</param>
public sealed record DegreeDistributionScores(
    int[] Degrees, double[] Counts, double[] Shares, double[] AtLeast, double Mean, double Deviation, PowerLawFit Fit);

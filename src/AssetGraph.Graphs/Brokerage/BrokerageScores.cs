namespace AssetGraph.Graphs.Brokerage;

/// <summary>Gould–Fernandez brokerage of each vertex.</summary>
/// <param name="Counts">Open two-paths brokered, by role.</param>
/// <param name="Expected">What chance would bring: arcs independent with the network's density, group sizes as they are.</param>
/// <param name="StandardDeviation">Its standard deviation.</param>
/// <param name="Z">How many standard deviations the counts are from what is expected; NaN where there is no deviation. Poor where few are
/// expected.</param>
/// <param name="Upper">The share of random relabellings that bring as many or more, (1 + those)/(1 + relabellings); NaN without any, and
/// for the total, which no relabelling changes.</param>
/// <param name="Partial">Counts with each pair divided among its brokers; null unless asked for.</param>
public sealed record BrokerageScores(
    RoleCounts Counts, RoleCounts Expected, RoleCounts StandardDeviation, RoleCounts Z, RoleCounts Upper, RoleCounts? Partial);

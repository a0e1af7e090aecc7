namespace AssetGraph.Bridging.Opportunities;

/// <summary>
/// What a city's candidates come to, as plain columns by candidate: what is dear to compute of a <see cref="BridgingGraph"/> and can be kept elsewhere. Pairs are
/// of vertices of the graph of one revision and day, and mean nothing without it. No names, no ids.
/// </summary>
/// <param name="Efficiency">E today.</param>
/// <param name="Macro">The macro vertices.</param>
/// <param name="Micro">The micro vertices.</param>
/// <param name="FitForMacro">Fit of what the macro asset looks for.</param>
/// <param name="FitForMicro">Fit of what the micro asset looks for.</param>
/// <param name="StrengthToMicro">Strength of the best route there, 0 without one.</param>
/// <param name="StrengthToMacro">Strength of the best route back, 0 without one.</param>
/// <param name="Strands">Strands as bits.</param>
/// <param name="PlaceBasis">What closeness rests on, as a number of the enumeration.</param>
/// <param name="Place">Closeness.</param>
/// <param name="Kilometres">Kilometres; NaN where not known.</param>
/// <param name="Distance">Hops, −1 without a route; empty where gains are left out.</param>
/// <param name="Rise">By how much E would rise.</param>
/// <param name="AreGainsEstimated">Whether the rises are estimated from a sample, those of <paramref name="Exact"/> apart.</param>
/// <param name="Exact">The candidates, ascending, whose rises are exact where the others' are estimated.</param>
public sealed record CandidateFigures(
    double Efficiency,
    int[] Macro,
    int[] Micro,
    double[] FitForMacro,
    double[] FitForMicro,
    double[] StrengthToMicro,
    double[] StrengthToMacro,
    byte[] Strands,
    byte[] PlaceBasis,
    double[] Place,
    double[] Kilometres,
    int[] Distance,
    double[] Rise,
    bool AreGainsEstimated,
    int[] Exact);

/// <summary>Gives the figures of a graph that were computed elsewhere, or has them computed.</summary>
/// <param name="compute">Computes them.</param>
/// <param name="cancellationToken">Ends waiting and computing.</param>
public delegate CandidateFigures CandidateSource(Func<CancellationToken, CandidateFigures> compute, CancellationToken cancellationToken);

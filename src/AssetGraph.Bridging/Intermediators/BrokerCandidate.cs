namespace AssetGraph.Bridging.Intermediators;

/// <summary>A possible broker with its factors, before legs and words are worked out for the few that are answered.</summary>
/// <param name="Vertex">Who.</param>
/// <param name="FromMacro">s(M,v), 0 where there is no route.</param>
/// <param name="FromMicro">s(m,v), 0 where there is no route.</param>
/// <param name="Factors">The factors.</param>
/// <param name="Weights">The exponents, adding up to 1.</param>
internal sealed record BrokerCandidate(int Vertex, double FromMacro, double FromMicro, IntermediatorFactors Factors, IntermediatorWeights Weights)
{
    public double Score { get; } = Math.Exp(
        Term(Weights.Trust, Factors.Trust)
        + Term(Weights.Affinity, Factors.Affinity)
        + Term(Weights.Joins, Factors.Joins)
        + Term(Weights.Load, Factors.Load)
        + Term(Weights.HoleAccess, Factors.HoleAccess));

    private static double Term(double share, double factor) => share == 0 ? 0 : share * Math.Log(factor);
}

using System.Globalization;

namespace AssetGraph.Bridging.Intermediators;

/// <summary>The exponents of an intermediator's factors, each 0 or more and finite, at least one above 0. Only their proportions count.</summary>
/// <param name="Trust">Of trust T.</param>
/// <param name="Affinity">Of affinity A.</param>
/// <param name="Joins">Of joins J.</param>
/// <param name="Load">Of load L.</param>
/// <param name="HoleAccess">Of hole access H.</param>
public sealed record IntermediatorWeights(double Trust, double Affinity, double Joins, double Load, double HoleAccess)
{
    /// <summary>T^.50 · A^.20 · J^.15 · L^.10 · H^.05: proposals, not findings.</summary>
    public static IntermediatorWeights Default { get; } = new(.50, .20, .15, .10, .05);

    /// <summary>These weights divided by their sum.</summary>
    public IntermediatorWeights Renormalised()
    {
        var sum = Trust + Affinity + Joins + Load + HoleAccess;
        return new IntermediatorWeights(Trust / sum, Affinity / sum, Joins / sum, Load / sum, HoleAccess / sum);
    }

    internal void Validate()
    {
        ReadOnlySpan<(double Weight, string Name)> all =
            [(Trust, "trust"), (Affinity, "affinity"), (Joins, "joins"), (Load, "load"), (HoleAccess, "holeAccess")];
        double sum = 0;
        foreach (var (weight, name) in all)
        {
            if (!(weight >= 0) || double.IsInfinity(weight))
            {
                throw new BridgingException("AG3004", $"weights.{name}", $"{weight.ToString("R", CultureInfo.InvariantCulture)} is no weight", "a finite number, 0 or more");
            }

            sum += weight;
        }

        if (sum is not (> 0 and < double.PositiveInfinity))
        {
            throw new BridgingException("AG3004", "weights", "they add up to nothing that can be divided by", "at least one weight above 0, and a finite sum");
        }
    }
}

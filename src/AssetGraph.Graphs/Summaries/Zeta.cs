namespace AssetGraph.Graphs.Summaries;

/// <summary>Hurwitz's zeta function ζ(s, q) = Σ (q + i)^−s.</summary>
internal static class Zeta
{
    private const int Terms = 12;

    // B₂ⱼ/(2j)!
    private static readonly double[] Bernoulli =
        [1.0 / 12, -1.0 / 720, 1.0 / 30_240, -1.0 / 1_209_600, 1.0 / 47_900_160, -691.0 / 1_307_674_368_000, 1.0 / 74_724_249_600];

    /// <summary>For s above 1 and q of at least 1, to about 15 digits: some terms, then Euler and Maclaurin's formula.</summary>
    public static double Hurwitz(double s, double q)
    {
        double sum = 0;
        for (int i = 0; i < Terms; i++)
        {
            sum += Math.Pow(q + i, -s);
        }

        double at = q + Terms;
        double power = Math.Pow(at, -s);
        sum += at * power / (s - 1) + power / 2;
        double factor = s * power / at;
        for (int j = 0; j < Bernoulli.Length; j++)
        {
            sum += Bernoulli[j] * factor;
            factor *= (s + 2 * j + 1) * (s + 2 * j + 2) / (at * at);
        }

        return sum;
    }
}

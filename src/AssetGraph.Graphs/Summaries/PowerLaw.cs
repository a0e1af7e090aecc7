namespace AssetGraph.Graphs.Summaries;

/// <summary>Fits power laws as Clauset, Shalizi and Newman 2009 do: greatest likelihood of the discrete law, the beginning of the tail by
/// the Kolmogorov–Smirnov distance, plausibility by samples of the fit. Never a line through logarithms.</summary>
internal static class PowerLaw
{
    private const double LeastExponent = 1.01;
    private const double MostExponent = 20;
    private static readonly PowerLawFit None = new(double.NaN, 0, 0, double.NaN, double.NaN);

    /// <param name="counts">How often each number occurs, by number; zeros are left out of the fit.</param>
    /// <param name="samples">How many samples give the p-value; 0 for none.</param>
    /// <param name="seed">What chance begins from.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share of samples done.</param>
    public static PowerLawFit Fit(long[] counts, int samples, int seed, CancellationToken cancellation, IProgress<double>? progress)
    {
        var fit = Best(counts, cancellation);
        if (samples == 0 || double.IsNaN(fit.Exponent))
        {
            return fit;
        }

        int further = 0;
        var random = new SeededRandom(seed);
        for (int i = 0; i < samples; i++)
        {
            var drawn = Best(Sample(counts, fit, random), cancellation);
            further += drawn.Distance >= fit.Distance ? 1 : 0;
            progress?.Report((i + 1.0) / samples);
        }

        return fit with { P = (1.0 + further) / (1 + samples) };
    }

    private static PowerLawFit Best(long[] counts, CancellationToken cancellation)
    {
        var best = None;
        int[] numbers = [.. Enumerable.Range(1, Math.Max(0, counts.Length - 1)).Where(k => counts[k] > 0)];

        // The last number alone fits anything, so a tail has two different ones at least.
        for (int i = 0; i < numbers.Length - 1; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            int from = numbers[i];
            double n = 0;
            double logs = 0;
            foreach (int k in numbers.AsSpan(i))
            {
                n += counts[k];
                logs += counts[k] * Math.Log(k);
            }

            double exponent = MostLikely(n, logs, from);
            double distance = Distance(counts, numbers.AsSpan(i), n, exponent);
            if (double.IsNaN(best.Distance) || distance < best.Distance)
            {
                best = new PowerLawFit(exponent, from, (int)n, distance, double.NaN);
            }
        }

        return best;
    }

    // The log-likelihood −n ln ζ(a, from) − a Σ ln k is concave in a.
    private static double MostLikely(double n, double logs, int from)
    {
        double low = LeastExponent;
        double high = MostExponent;
        double golden = (Math.Sqrt(5) - 1) / 2;
        double Likelihood(double a) => -n * Math.Log(Zeta.Hurwitz(a, from)) - a * logs;
        double left = high - golden * (high - low);
        double right = low + golden * (high - low);
        double atLeft = Likelihood(left);
        double atRight = Likelihood(right);
        while (high - low > 1e-9)
        {
            if (atLeft < atRight)
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + golden * (high - low);
                atRight = Likelihood(right);
            }
            else
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - golden * (high - low);
                atLeft = Likelihood(left);
            }
        }

        return (low + high) / 2;
    }

    private static double Distance(long[] counts, ReadOnlySpan<int> numbers, double n, double exponent)
    {
        double whole = Zeta.Hurwitz(exponent, numbers[0]);
        double seen = 0;
        double furthest = 0;
        foreach (int k in numbers)
        {
            // Between two numbers that occur the law goes on and the sample does not, so both sides of a step count.
            furthest = Math.Max(furthest, Math.Abs(1 - Zeta.Hurwitz(exponent, k) / whole - seen / n));
            seen += counts[k];
            furthest = Math.Max(furthest, Math.Abs(1 - Zeta.Hurwitz(exponent, k + 1) / whole - seen / n));
        }

        return furthest;
    }

    // Below the tail as it is there, in the tail by the law.
    private static long[] Sample(long[] counts, PowerLawFit fit, SeededRandom random)
    {
        var below = new List<int>();
        long all = 0;
        for (int k = 1; k < counts.Length; k++)
        {
            all += counts[k];
            for (long i = 0; i < counts[k] && k < fit.From; i++)
            {
                below.Add(k);
            }
        }

        double whole = Zeta.Hurwitz(fit.Exponent, fit.From);
        var drawn = new SortedDictionary<int, long>();
        for (long i = 0; i < all; i++)
        {
            int k = random.NextDouble() * all < fit.Tail || below.Count == 0
                ? Draw(fit, whole, 1 - random.NextDouble())
                : below[random.Next(below.Count)];
            drawn[k] = drawn.GetValueOrDefault(k) + 1;
        }

        var sample = new long[drawn.Keys.Last() + 1];
        foreach (var (k, count) in drawn)
        {
            sample[k] = count;
        }

        return sample;
    }

    // The least k with P(K > k) below the number drawn; cut where a sample could not be counted in an array.
    private static int Draw(PowerLawFit fit, double whole, double chance)
    {
        const int Most = 1 << 24;
        int low = fit.From;
        int high = low;
        while (high < Most && Zeta.Hurwitz(fit.Exponent, high + 1.0) / whole >= chance)
        {
            low = high + 1;
            high = Math.Min(Most, 2 * high);
        }

        while (low < high)
        {
            int middle = low + (high - low) / 2;
            if (Zeta.Hurwitz(fit.Exponent, middle + 1.0) / whole >= chance)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}

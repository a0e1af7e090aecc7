namespace AssetGraph.Graphs.Benchmarks;

/// <summary>What is compared between libraries without writing every value: the sum, the largest, and who the first five are.</summary>
/// <param name="Sum">The sum, values that are no number counting 0.</param>
/// <param name="Max">The largest.</param>
/// <param name="Top5">The five vertices with the largest values, equals by number.</param>
internal sealed record Fingerprint(double Sum, double Max, int[] Top5)
{
    public static Fingerprint Of(double[] values)
    {
        double[] clean = Array.ConvertAll(values, v => double.IsFinite(v) ? v : 0);
        int[] top = [.. Enumerable.Range(0, clean.Length).OrderByDescending(v => clean[v]).ThenBy(v => v).Take(5)];
        return new Fingerprint(clean.Sum(), clean.DefaultIfEmpty().Max(), top);
    }
}

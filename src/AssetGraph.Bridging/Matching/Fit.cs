namespace AssetGraph.Bridging.Matching;

/// <summary>How matches add up.</summary>
internal static class Fit
{
    /// <summary>
    /// 1 − ∏(1 − x) over the contributions of one direction; 0 for none. They are put in order first, so that the answer has the same bits whatever the
    /// ids of the records are.
    /// </summary>
    public static double Of(Span<double> contributions)
    {
        contributions.Sort();
        double left = 1;
        for (var i = contributions.Length - 1; i >= 0; i--)
        {
            left *= 1 - contributions[i];
        }

        return 1 - left;
    }

    /// <summary>F = 1 − (1 − a)(1 − b).</summary>
    public static double Both(double forMacro, double forMicro) => 1 - (1 - forMacro) * (1 - forMicro);
}

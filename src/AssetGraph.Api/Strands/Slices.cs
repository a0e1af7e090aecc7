using System.Globalization;
using AssetGraph.Bridging;

namespace AssetGraph.Api.Strands;

/// <summary>The first of a list that has no pages.</summary>
internal static class Slices
{
    public const int Most = 1_000;

    /// <exception cref="BridgingException">AG3005 for a number that is out of range.</exception>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items, int first) => first is >= 1 and <= Most
        ? items.Take(first)
        : throw new BridgingException("AG3005", "first", first.ToString(CultureInfo.InvariantCulture), $"1 to {Most.ToString(CultureInfo.InvariantCulture)}");
}

using AssetGraph.Graphs;

namespace AssetGraph.Api.Analyses;

/// <summary>How many relabellings a caller may ask for: each costs as much as the answer itself.</summary>
internal static class Permutations
{
    public const int Most = 10_000;

    /// <exception cref="GraphException">AG2005 for a number out of range.</exception>
    public static void Require(int permutations)
    {
        if (permutations is < 0 or > Most)
        {
            throw new GraphException("AG2005", "permutations", $"{permutations} is out of range", $"0 to {Most}");
        }
    }
}

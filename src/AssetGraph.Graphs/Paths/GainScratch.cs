namespace AssetGraph.Graphs.Paths;

/// <summary>What one thread needs while it works out gains.</summary>
internal sealed class GainScratch(int macroCount, int microCount)
{
    // One to spare in each: the filling loops write before they count.
    public int[] Rows { get; } = new int[macroCount + 1];

    public int[] Columns { get; } = new int[microCount + 1];
}

namespace AssetGraph.Graphs.Catalogue;

/// <summary>One column of numbers; NaN stands for undefined.</summary>
/// <param name="Output">What it is.</param>
/// <param name="Values">One number for each vertex, pair, group or pair of groups, or one for the network.</param>
public sealed record MeasureColumn(MeasureOutput Output, double[] Values)
{
    /// <summary>How many numbers are undefined.</summary>
    public int Undefined => Values.Count(double.IsNaN);
}

namespace AssetGraph.Graphs;

/// <summary>
/// Tells how far rounds have come whose number nobody knows beforehand: by how far what is left has shrunk towards where it ends, on a logarithmic scale, since
/// each round takes about the same share of it. Never tells less than before.
/// </summary>
/// <param name="progress">Who is told the share done, 0 to 1; null for nobody.</param>
/// <param name="goal">How little is left in the end.</param>
internal sealed class Convergence(IProgress<double>? progress, double goal)
{
    private double first = double.NaN;
    private double told;

    /// <summary>Says what is left now.</summary>
    public void Left(double left)
    {
        if (progress is null || !double.IsFinite(left) || left <= 0)
        {
            return;
        }

        first = double.IsNaN(first) ? left : first;
        double share = first <= goal ? 1 : Math.Clamp(Math.Log(first / left) / Math.Log(first / goal), 0, 1);
        if (share > told)
        {
            told = share;
            progress.Report(share);
        }
    }
}

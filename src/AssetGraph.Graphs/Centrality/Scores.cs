namespace AssetGraph.Graphs.Centrality;

/// <summary>One number per vertex, as counted and brought to a common scale.</summary>
/// <param name="Raw">As counted.</param>
/// <param name="Normalised">Divided by the largest value possible in a graph of this size; 0 where that is 0.</param>
public sealed record Scores(double[] Raw, double[] Normalised)
{
    internal static Scores Of(double[] raw, double most) =>
        new(raw, Array.ConvertAll(raw, x => most > 0 ? x / most : 0.0));
}

namespace AssetGraph.Api.Analyses;

/// <summary>Numbers on their way to the wire, which has no NaN.</summary>
internal static class Figures
{
    public static double? OrNull(double value) => double.IsFinite(value) ? value : null;
}

namespace AssetGraph.Graphs.Tests;

/// <summary>Whether two numbers are the same but for rounding; undefined equals undefined only.</summary>
internal static class Near
{
    public static bool Same(double a, double b, double relative = 1e-9) =>
        double.IsNaN(a) ? double.IsNaN(b) : a.Equals(b) || Math.Abs(a - b) <= relative * Math.Max(1e-3, Math.Max(Math.Abs(a), Math.Abs(b)));

    public static bool Same(IReadOnlyList<double> a, IReadOnlyList<double> b, double relative = 1e-9) =>
        a.Count == b.Count && Enumerable.Range(0, a.Count).All(i => Same(a[i], b[i], relative));

    public static void Equal(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double relative = 1e-9) =>
        Assert.True(Same(expected, actual, relative), $"expected {string.Join(' ', expected)}\nactual   {string.Join(' ', actual)}");
}

namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>Burt's constraint: how far ego's ties lead back to the same people.</summary>
public static class Constraint
{
    /// <summary>Computes constraint of all vertices; see <see cref="BurtHoles.Compute"/> for all four measures at once, conventions and
    /// cost.</summary>
    /// <param name="graph">Any graph; a directed one is read as S = A + Aᵀ.</param>
    /// <param name="options">How to count; null for the conventions.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>NaN for isolates, 1 for a vertex with one alter.</returns>
    public static double[] Compute(Graph graph, HoleOptions? options = null, CancellationToken cancellation = default) =>
        BurtHoles.Compute(graph, (options ?? new HoleOptions()) with { WithHierarchy = false }, cancellation).Constraint;
}

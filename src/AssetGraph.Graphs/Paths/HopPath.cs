namespace AssetGraph.Graphs.Paths;

/// <summary>A loopless path.</summary>
/// <param name="Vertices">The vertices from start to end; one vertex for the path of no hops.</param>
/// <param name="Arcs">The arcs walked, as indices among <see cref="Graph.Targets"/>, one fewer than vertices.</param>
/// <param name="Cost">The sum (or, for <see cref="PathObjective.Bottleneck"/>, the largest) of the arcs' costs; 0 for the path of no
/// hops.</param>
public sealed record HopPath(IReadOnlyList<int> Vertices, IReadOnlyList<int> Arcs, double Cost)
{
    /// <summary>The number of arcs.</summary>
    public int Hops => Arcs.Count;
}

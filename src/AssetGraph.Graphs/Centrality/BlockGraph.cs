namespace AssetGraph.Graphs.Centrality;

/// <summary>One block with vertices numbered anew, in the order of a breadth-first search, so that neighbours lie near each
/// other.</summary>
/// <param name="Vertices">The graph's vertex of each.</param>
/// <param name="Weight">How many vertices each stands for.</param>
/// <param name="Offsets">Where each one's neighbours begin.</param>
/// <param name="Targets">The neighbours.</param>
/// <param name="Lengths">How long the arcs are, parallel to <paramref name="Targets"/>; empty by hops.</param>
internal sealed record BlockGraph(int[] Vertices, double[] Weight, int[] Offsets, int[] Targets, double[] Lengths)
{
    public int Count => Vertices.Length;

    /// <summary>Where the arcs that arrive at each would begin: of an undirected block the offsets.</summary>
    public int[] Arrivals { get; init; } = Offsets;
}

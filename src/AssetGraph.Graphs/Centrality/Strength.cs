namespace AssetGraph.Graphs.Centrality;

/// <summary>How strong a vertex's ties are together (Barrat et al. 2004); its degree in a graph without weights.</summary>
public static class Strength
{
    /// <summary>Adds the weights of the ties of all vertices.</summary>
    /// <param name="graph">Any graph.</param>
    /// <returns>Sums of weights; 0 for isolates.</returns>
    /// <remarks>Cost: linear.</remarks>
    public static DegreeScores Compute(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Degree.Sums(graph);
    }
}

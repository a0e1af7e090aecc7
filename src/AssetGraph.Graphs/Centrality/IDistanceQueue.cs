namespace AssetGraph.Graphs.Centrality;

/// <summary>Hands out vertices in ascending order of distance. A vertex may be in it more than once; whoever takes it sees by its distance
/// whether the entry still holds.</summary>
internal interface IDistanceQueue
{
    /// <summary>Adds a vertex; no distance is below the last one taken.</summary>
    void Push(double distance, int vertex);

    /// <summary>Takes a vertex of least distance; false when there is none.</summary>
    bool Pop(out double distance, out int vertex);
}

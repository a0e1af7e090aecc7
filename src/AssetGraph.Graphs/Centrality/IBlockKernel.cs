namespace AssetGraph.Graphs.Centrality;

/// <summary>Counts shortest paths within a block. One per worker.</summary>
internal interface IBlockKernel
{
    /// <summary>Sets the block that runs are about.</summary>
    void Begin(BlockGraph next);

    /// <summary>Counts the paths from as many consecutive vertices as the kernel takes at once; false when they are too many to count, and
    /// then nothing is added.</summary>
    bool Run(int first);

    /// <summary>Adds what the runs have found to the graph's vertices.</summary>
    void End(double[] into);
}

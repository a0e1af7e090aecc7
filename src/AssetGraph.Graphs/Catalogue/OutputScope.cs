namespace AssetGraph.Graphs.Catalogue;

/// <summary>What a column has one number for.</summary>
public enum OutputScope
{
    /// <summary>Each vertex.</summary>
    Vertex,

    /// <summary>Each pair that the table lists: ties, or pairs without a tie.</summary>
    Pair,

    /// <summary>Each group of the partition.</summary>
    Group,

    /// <summary>Each ordered pair of groups, row by row.</summary>
    GroupPair,

    /// <summary>Each degree that the table lists.</summary>
    Degree,

    /// <summary>Each path that the table lists.</summary>
    Path,

    /// <summary>The whole network: one number.</summary>
    Network,
}

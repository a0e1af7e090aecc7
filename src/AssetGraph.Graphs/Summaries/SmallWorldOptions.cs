namespace AssetGraph.Graphs.Summaries;

/// <summary>What clustering and distance are compared with.</summary>
public sealed record SmallWorldOptions
{
    /// <summary>How many random and lattice networks of the same degrees are drawn; 0 for the formulas of a random graph (Humphries and
    /// Gurney 2008), which know no lattice. Default 0.</summary>
    public int Samples { get; init; }

    /// <summary>How many swaps are tried for each tie in drawing one, 1 or more. Default 10.</summary>
    public int SwapsPerTie { get; init; } = 10;

    /// <summary>What chance begins from. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many threads; 0 means one for each processor. The result does not depend on it.</summary>
    public int Workers { get; init; }
}

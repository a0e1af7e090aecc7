namespace AssetGraph.Graphs.Centrality;

/// <summary>What closeness does about vertices without a path.</summary>
public enum ClosenessForm
{
    /// <summary>(r/(n − 1))·(r/Σd), r the number reached; 0 when r is 0. Comparable across components.</summary>
    WassermanFaust,

    /// <summary>r/Σd: only those reached count. NaN when r is 0.</summary>
    WithinReach,

    /// <summary>(n − 1)/Σd; NaN unless all are reached.</summary>
    Classic,

    /// <summary>(n − 1)/Σd with the longest distance of the graph + 1 for those not reached, as UCINET does; NaN in a graph of one vertex
    /// or without ties.</summary>
    LongestPlusOne,

    /// <summary>Σ (D + 1 − d)/(D (n − 1)) over those reached, D the longest distance of the graph, as UCINET's Valente–Foreman closeness;
    /// NaN in a graph of one vertex or without ties.</summary>
    ValenteForeman,
}

namespace AssetGraph.Graphs.KeyPlayers;

/// <summary>What a set of key players is good for (Borgatti 2006).</summary>
public enum KeyPlayerGoal
{
    /// <summary>KPP-Neg: their leaving breaks the network into pieces: F = 1 − Σ s(s − 1)/k(k − 1) over pieces of size s among the k that
    /// remain.</summary>
    Fragmentation,

    /// <summary>KPP-Neg: their leaving makes the rest far apart: 1 − Σ 1/d / k(k − 1).</summary>
    DistanceFragmentation,

    /// <summary>KPP-Pos: they are near everyone: (1/n) Σ 1/d(set, v), members counting 1.</summary>
    Reach,
}

namespace AssetGraph.Graphs.Paths;

/// <summary>How long an arc is for measures that count shortest paths.</summary>
public enum PathLength
{
    /// <summary>1, whatever its weight.</summary>
    Hops,

    /// <summary>1/weight: strong ties are short (with an exponent α, 1/weight^α, after Opsahl et al. 2010).</summary>
    Inverse,

    /// <summary>The weight itself: it is a cost or a distance, not a strength.</summary>
    Cost,
}

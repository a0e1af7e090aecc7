namespace AssetGraph.Graphs.Mixing;

/// <summary>Which degree is looked at.</summary>
public enum DegreeEnd
{
    /// <summary>Ties out.</summary>
    Out,

    /// <summary>Ties in.</summary>
    In,

    /// <summary>Both added.</summary>
    Total,
}

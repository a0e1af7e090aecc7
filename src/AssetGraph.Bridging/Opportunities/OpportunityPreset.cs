namespace AssetGraph.Bridging.Opportunities;

/// <summary>Named sets of weights. Proposals, not findings: reach and gain pull apart by construction, so people choose.</summary>
public enum OpportunityPreset
{
    /// <summary>Short, trusted routes first: F .45, R .40, G .05, D .10.</summary>
    QuickWin,

    /// <summary>Between the two: F .45, R .25, G .20, D .10.</summary>
    Balanced,

    /// <summary>What brings the two sides of the city nearest to each other first: F .45, R .05, G .40, D .10.</summary>
    LongBridge,
}

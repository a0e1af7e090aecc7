namespace AssetGraph.Bridging.Strands;

/// <summary>For how long an organisation has traded, in whole years on the day.</summary>
public enum TradingHistory
{
    /// <summary>No source says, or it has not begun yet.</summary>
    Unknown,

    /// <summary>Less than 3 years.</summary>
    New,

    /// <summary>3 to 9 years.</summary>
    Settled,

    /// <summary>10 years or more.</summary>
    Long,
}

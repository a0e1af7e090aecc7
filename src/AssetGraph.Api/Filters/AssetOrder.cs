namespace AssetGraph.Api.Filters;

/// <summary>How assets are ordered; equals by key.</summary>
public enum AssetOrder
{
    /// <summary>By name, in the order of the Unicode code points without regard to case.</summary>
    Name,

    /// <summary>By key.</summary>
    Key,

    /// <summary>By the number of ties, most first.</summary>
    Ties,
}

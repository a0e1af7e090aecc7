namespace AssetGraph.Domain;

/// <summary>Whether something is looked for or given.</summary>
public enum Direction
{
    /// <summary>The asset looks for it.</summary>
    Need,

    /// <summary>The asset can give it.</summary>
    Offer,
}

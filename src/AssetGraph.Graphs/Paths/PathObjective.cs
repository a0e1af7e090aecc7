namespace AssetGraph.Graphs.Paths;

/// <summary>Which path is best.</summary>
public enum PathObjective
{
    /// <summary>The one whose costs add up to least.</summary>
    Sum,

    /// <summary>The widest: the one whose dearest arc is cheapest (with costs −ln trust: whose weakest tie is strongest).</summary>
    Bottleneck,
}

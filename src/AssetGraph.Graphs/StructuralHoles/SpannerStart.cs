namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>What a vertex's importance to its own community begins from.</summary>
public enum SpannerStart
{
    /// <summary>PageRank of the network, as in the paper.</summary>
    PageRank,

    /// <summary>Degree, or strength with weights, as EasyGraph does.</summary>
    Strength,
}

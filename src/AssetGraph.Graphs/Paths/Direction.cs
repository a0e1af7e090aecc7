namespace AssetGraph.Graphs.Paths;

/// <summary>Which way arcs are walked. On an undirected graph it makes no difference to which vertices are met, only to which arc's cost
/// is read.</summary>
public enum Direction
{
    /// <summary>Along the arcs: distances are from the source.</summary>
    Out,

    /// <summary>Against the arcs: distances are to the source.</summary>
    In,

    /// <summary>Either way: the direction of arcs is ignored.</summary>
    Either,
}

namespace AssetGraph.Graphs.Catalogue;

/// <summary>What a parameter's text must be.</summary>
public enum ParameterKind
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number, with a point and no thousands separators.</summary>
    Number,

    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>The name of a group of the partition.</summary>
    Group,

    /// <summary>The numbers of vertices, separated by spaces.</summary>
    Vertices,
}

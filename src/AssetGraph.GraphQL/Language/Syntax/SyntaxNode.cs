namespace AssetGraph.GraphQL.Language;

/// <summary>A node of a syntax tree. Nodes never change after they are made and may be shared between threads.</summary>
/// <param name="location">Where the node stands in its source.</param>
public abstract class SyntaxNode(SyntaxSpan location)
{
    /// <summary>Which concrete class the node is of.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>Where the node stands in its source; <see cref="SyntaxSpan.None"/> for nodes made by hand.</summary>
    public SyntaxSpan Location { get; } = location;
}

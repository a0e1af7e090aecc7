namespace AssetGraph.GraphQL.Language;

/// <summary>A variable: <c>$name</c>.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="name">The name of the variable, without the dollar.</param>
public sealed class VariableNode(SyntaxSpan location, NameNode name)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name of the variable, without the dollar.</summary>
    public NameNode Name { get; } = name;
}

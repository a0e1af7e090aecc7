namespace AssetGraph.GraphQL.Language;

/// <summary>An argument given to a field or a directive.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="name">The name of the argument.</param>
/// <param name="value">The value given.</param>
public sealed class ArgumentNode(SyntaxSpan location, NameNode name, ValueNode value)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <summary>The name of the argument.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value given.</summary>
    public ValueNode Value { get; } = value;
}

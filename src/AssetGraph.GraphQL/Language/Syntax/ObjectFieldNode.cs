namespace AssetGraph.GraphQL.Language;

/// <summary>A field of an input object literal.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="name">The name of the field.</param>
/// <param name="value">The value given.</param>
public sealed class ObjectFieldNode(SyntaxSpan location, NameNode name, ValueNode value)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <summary>The name of the field.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value given.</summary>
    public ValueNode Value { get; } = value;
}

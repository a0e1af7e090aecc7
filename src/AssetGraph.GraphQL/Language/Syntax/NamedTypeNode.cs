namespace AssetGraph.GraphQL.Language;

/// <summary>A reference to a type by its name.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="name">The name of the type.</param>
public sealed class NamedTypeNode(SyntaxSpan location, NameNode name)
    : TypeNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The name of the type.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The type as written in GraphQL.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name.Value;
}

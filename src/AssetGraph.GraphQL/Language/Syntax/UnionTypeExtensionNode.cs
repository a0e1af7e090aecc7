using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The extension of a union type.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="name">The name of the extended type.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
/// <param name="types">The member types in source order; empty without any.</param>
public sealed class UnionTypeExtensionNode(SyntaxSpan location, NameNode name, ImmutableArray<DirectiveNode> directives, ImmutableArray<NamedTypeNode> types)
    : TypeExtensionNode(location, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <summary>The member types in source order; empty without any.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; } = types;
}

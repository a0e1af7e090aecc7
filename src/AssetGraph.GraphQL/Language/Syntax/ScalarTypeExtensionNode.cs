using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The extension of a scalar type.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="name">The name of the extended type.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
public sealed class ScalarTypeExtensionNode(SyntaxSpan location, NameNode name, ImmutableArray<DirectiveNode> directives)
    : TypeExtensionNode(location, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;
}

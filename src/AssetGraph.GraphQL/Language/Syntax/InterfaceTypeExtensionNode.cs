using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The extension of an interface type.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="name">The name of the extended type.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
/// <param name="interfaces">The interfaces it says it implements, in source order; empty without any.</param>
/// <param name="fields">The fields in source order; empty without any.</param>
public sealed class InterfaceTypeExtensionNode(SyntaxSpan location, NameNode name, ImmutableArray<DirectiveNode> directives, ImmutableArray<NamedTypeNode> interfaces, ImmutableArray<FieldDefinitionNode> fields)
    : TypeExtensionNode(location, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;

    /// <summary>The interfaces it says it implements, in source order; empty without any.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields in source order; empty without any.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;
}

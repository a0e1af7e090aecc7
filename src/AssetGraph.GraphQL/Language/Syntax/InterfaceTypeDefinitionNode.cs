using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The definition of an interface type.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="description">The description that stands before it; null without one.</param>
/// <param name="name">The name of the type.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
/// <param name="interfaces">The interfaces it says it implements, in source order; empty without any.</param>
/// <param name="fields">The fields in source order; empty without any.</param>
public sealed class InterfaceTypeDefinitionNode(SyntaxSpan location, StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives, ImmutableArray<NamedTypeNode> interfaces, ImmutableArray<FieldDefinitionNode> fields)
    : TypeDefinitionNode(location, description, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;

    /// <summary>The interfaces it says it implements, in source order; empty without any.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields in source order; empty without any.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;
}

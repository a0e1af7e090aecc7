using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The definition of an enum type.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="description">The description that stands before it; null without one.</param>
/// <param name="name">The name of the type.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
/// <param name="values">The values in source order; empty without any.</param>
public sealed class EnumTypeDefinitionNode(SyntaxSpan location, StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives, ImmutableArray<EnumValueDefinitionNode> values)
    : TypeDefinitionNode(location, description, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <summary>The values in source order; empty without any.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;
}

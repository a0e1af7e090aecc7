using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The definition of an enum value.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="description">The description that stands before it; null without one.</param>
/// <param name="name">The name of the value.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
public sealed class EnumValueDefinitionNode(SyntaxSpan location, StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    /// <summary>The description that stands before it; null without one.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name of the value.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives applied to it, in source order; empty without any.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

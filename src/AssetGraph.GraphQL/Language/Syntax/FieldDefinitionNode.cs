using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The definition of a field of an object or interface type.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="description">The description that stands before it; null without one.</param>
/// <param name="name">The name of the field.</param>
/// <param name="arguments">The arguments it takes, in source order; empty without any.</param>
/// <param name="type">The type of its result.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
public sealed class FieldDefinitionNode(SyntaxSpan location, StringValueNode? description, NameNode name, ImmutableArray<InputValueDefinitionNode> arguments, TypeNode type, ImmutableArray<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <summary>The description that stands before it; null without one.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name of the field.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments it takes, in source order; empty without any.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>The type of its result.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The directives applied to it, in source order; empty without any.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

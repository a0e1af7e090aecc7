using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The definition of an argument or of an input field.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="description">The description that stands before it; null without one.</param>
/// <param name="name">The name of the argument or input field.</param>
/// <param name="type">Its type.</param>
/// <param name="defaultValue">Its constant default; null without one (the literal <c>null</c> is a <see cref="NullValueNode"/>).</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
public sealed class InputValueDefinitionNode(SyntaxSpan location, StringValueNode? description, NameNode name, TypeNode type, ValueNode? defaultValue, ImmutableArray<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <summary>The description that stands before it; null without one.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name of the argument or input field.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Its constant default; null without one (the literal <c>null</c> is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives applied to it, in source order; empty without any.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The declaration of a variable by an operation.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="description">The description that stands before it; null without one.</param>
/// <param name="variable">The variable.</param>
/// <param name="type">Its type as written.</param>
/// <param name="defaultValue">Its constant default; null without one (the literal <c>null</c> is a <see cref="NullValueNode"/>).</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
public sealed class VariableDefinitionNode(SyntaxSpan location, StringValueNode? description, VariableNode variable, TypeNode type, ValueNode? defaultValue, ImmutableArray<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>The description that stands before it; null without one.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The variable.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>Its type as written.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Its constant default; null without one (the literal <c>null</c> is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives applied to it, in source order; empty without any.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

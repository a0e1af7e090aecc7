using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>A named fragment.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="description">The description that stands before it; null without one.</param>
/// <param name="name">The name of the fragment.</param>
/// <param name="typeCondition">The type it applies to.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
/// <param name="selectionSet">What is selected.</param>
public sealed class FragmentDefinitionNode(SyntaxSpan location, StringValueNode? description, NameNode name, NamedTypeNode typeCondition, ImmutableArray<DirectiveNode> directives, SelectionSetNode selectionSet)
    : ExecutableDefinitionNode(location, description, directives, selectionSet)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <summary>The name of the fragment.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The type it applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;
}

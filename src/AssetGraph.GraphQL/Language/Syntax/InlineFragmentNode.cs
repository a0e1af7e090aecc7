using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>A fragment written in place: <c>... on Type { }</c>.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="typeCondition">The type it applies to; null where the enclosing type is meant.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
/// <param name="selectionSet">What is selected.</param>
public sealed class InlineFragmentNode(SyntaxSpan location, NamedTypeNode? typeCondition, ImmutableArray<DirectiveNode> directives, SelectionSetNode selectionSet)
    : SelectionNode(location, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>The type it applies to; null where the enclosing type is meant.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The use of a named fragment: <c>...Name</c>.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="name">The name of the fragment.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
public sealed class FragmentSpreadNode(SyntaxSpan location, NameNode name, ImmutableArray<DirectiveNode> directives)
    : SelectionNode(location, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <summary>The name of the fragment.</summary>
    public NameNode Name { get; } = name;
}

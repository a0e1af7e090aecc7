using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>A field, a fragment spread or an inline fragment.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
public abstract class SelectionNode(SyntaxSpan location, ImmutableArray<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <summary>The directives applied to it, in source order; empty without any.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

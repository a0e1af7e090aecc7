using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>A selection set in braces; empty only where <see cref="ParserOptions.Edition"/> allows it.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="selections">The selections in source order.</param>
public sealed class SelectionSetNode(SyntaxSpan location, ImmutableArray<SelectionNode> selections)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>The selections in source order.</summary>
    public ImmutableArray<SelectionNode> Selections { get; } = selections;
}

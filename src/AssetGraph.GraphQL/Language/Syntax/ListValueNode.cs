using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>A list literal: <c>[ … ]</c>.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="items">The items in source order; may be empty.</param>
public sealed class ListValueNode(SyntaxSpan location, ImmutableArray<ValueNode> items)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The items in source order; may be empty.</summary>
    public ImmutableArray<ValueNode> Items { get; } = items;
}

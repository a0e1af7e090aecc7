using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>An input object literal: <c>{ … }</c>.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="fields">The fields in source order; may be empty, and may repeat a name until validated.</param>
public sealed class ObjectValueNode(SyntaxSpan location, ImmutableArray<ObjectFieldNode> fields)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields in source order; may be empty, and may repeat a name until validated.</summary>
    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields;
}

namespace AssetGraph.GraphQL.Language;

/// <summary>The literal <c>null</c>.</summary>
/// <param name="location">Where the node stands in its source.</param>
public sealed class NullValueNode(SyntaxSpan location)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}

namespace AssetGraph.GraphQL.Language;

/// <summary>The literal <c>true</c> or <c>false</c>.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="value">Which of the two.</param>
public sealed class BooleanValueNode(SyntaxSpan location, bool value)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>Which of the two.</summary>
    public bool Value { get; } = value;
}

namespace AssetGraph.GraphQL.Language;

/// <summary>An integer literal of any size.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="value">Its characters as written.</param>
public sealed class IntValueNode(SyntaxSpan location, string value)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>Its characters as written.</summary>
    public string Value { get; } = value;
}

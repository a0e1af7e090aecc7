namespace AssetGraph.GraphQL.Language;

/// <summary>A literal with a fraction, an exponent or both.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="value">Its characters as written.</param>
public sealed class FloatValueNode(SyntaxSpan location, string value)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>Its characters as written.</summary>
    public string Value { get; } = value;
}

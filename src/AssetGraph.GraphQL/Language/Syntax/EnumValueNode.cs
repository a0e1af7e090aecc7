namespace AssetGraph.GraphQL.Language;

/// <summary>The name of an enum value.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="value">The characters of the name.</param>
public sealed class EnumValueNode(SyntaxSpan location, string value)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The characters of the name.</summary>
    public string Value { get; } = value;
}

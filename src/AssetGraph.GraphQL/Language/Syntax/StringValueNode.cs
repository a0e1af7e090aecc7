namespace AssetGraph.GraphQL.Language;

/// <summary>A string literal.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="value">Its meaning: escapes resolved, block strings without their indentation.</param>
/// <param name="isBlock">Whether it is written as a block string (<c>"""</c>).</param>
public sealed class StringValueNode(SyntaxSpan location, string value, bool isBlock)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>Its meaning: escapes resolved, block strings without their indentation.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it is written as a block string (<c>"""</c>).</summary>
    public bool IsBlock { get; } = isBlock;
}

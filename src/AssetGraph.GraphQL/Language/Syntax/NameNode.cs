namespace AssetGraph.GraphQL.Language;

/// <summary>A name: <c>[_A-Za-z][_0-9A-Za-z]*</c>.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="value">The characters of the name.</param>
public sealed class NameNode(SyntaxSpan location, string value)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The characters of the name.</summary>
    public string Value { get; } = value;

    /// <summary>The characters of the name.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}

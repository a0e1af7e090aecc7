namespace AssetGraph.GraphQL.Language;

/// <summary>A type that excludes null: <c>Type!</c>.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="type">The nullable type: a name or a list.</param>
public sealed class NonNullTypeNode(SyntaxSpan location, TypeNode type)
    : TypeNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The nullable type: a name or a list.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The type as written in GraphQL.</summary>
    /// <returns>The inner type with an exclamation mark.</returns>
    public override string ToString() => $"{Type}!";
}

namespace AssetGraph.GraphQL.Language;

/// <summary>A list type: <c>[Type]</c>.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="type">The type of the items.</param>
public sealed class ListTypeNode(SyntaxSpan location, TypeNode type)
    : TypeNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The type of the items.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The type as written in GraphQL.</summary>
    /// <returns>The inner type in brackets.</returns>
    public override string ToString() => $"[{Type}]";
}

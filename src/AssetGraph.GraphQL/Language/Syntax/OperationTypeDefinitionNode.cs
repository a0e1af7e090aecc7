namespace AssetGraph.GraphQL.Language;

/// <summary>A root type: <c>query: Type</c>.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="operation">The kind of operation.</param>
/// <param name="type">Its root type.</param>
public sealed class OperationTypeDefinitionNode(SyntaxSpan location, OperationType operation, NamedTypeNode type)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>Its root type.</summary>
    public NamedTypeNode Type { get; } = type;
}

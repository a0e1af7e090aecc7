using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>An extension of the schema.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
/// <param name="operationTypes">The root types it names, in source order.</param>
public sealed class SchemaExtensionNode(SyntaxSpan location, ImmutableArray<DirectiveNode> directives, ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    : TypeSystemExtensionNode(location, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    /// <summary>The root types it names, in source order.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

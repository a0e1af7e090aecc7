using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The definition of the schema: its root types.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="description">The description that stands before it; null without one.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
/// <param name="operationTypes">The root types it names, in source order.</param>
public sealed class SchemaDefinitionNode(SyntaxSpan location, StringValueNode? description, ImmutableArray<DirectiveNode> directives, ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    : TypeSystemDefinitionNode(location, description)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    /// <summary>The directives applied to it, in source order; empty without any.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root types it names, in source order.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>An operation: a query, a mutation or a subscription.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="description">The description that stands before it; null without one.</param>
/// <param name="operation">Which of the three it is.</param>
/// <param name="name">Its name; null for an anonymous operation.</param>
/// <param name="variableDefinitions">The variables it declares, in source order; empty without any.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
/// <param name="selectionSet">What is selected.</param>
/// <param name="isShorthand">Whether it is written as a bare selection set, without the keyword.</param>
public sealed class OperationDefinitionNode(SyntaxSpan location, StringValueNode? description, OperationType operation, NameNode? name, ImmutableArray<VariableDefinitionNode> variableDefinitions, ImmutableArray<DirectiveNode> directives, SelectionSetNode selectionSet, bool isShorthand)
    : ExecutableDefinitionNode(location, description, directives, selectionSet)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>Which of the three it is.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>Its name; null for an anonymous operation.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The variables it declares, in source order; empty without any.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>Whether it is written as a bare selection set, without the keyword.</summary>
    public bool IsShorthand { get; } = isShorthand;
}

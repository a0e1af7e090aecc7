using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>An operation or a fragment definition.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="description">The description that stands before it; null without one.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
/// <param name="selectionSet">What is selected.</param>
public abstract class ExecutableDefinitionNode(SyntaxSpan location, StringValueNode? description, ImmutableArray<DirectiveNode> directives, SelectionSetNode selectionSet)
    : DefinitionNode(location)
{
    /// <summary>The description that stands before it; null without one.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The directives applied to it, in source order; empty without any.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>A selected field.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="alias">The alias; null without one.</param>
/// <param name="name">The name of the field.</param>
/// <param name="arguments">The arguments in source order; empty without any.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
/// <param name="selectionSet">The sub-selections; null for a leaf.</param>
public sealed class FieldNode(SyntaxSpan location, NameNode? alias, NameNode name, ImmutableArray<ArgumentNode> arguments, ImmutableArray<DirectiveNode> directives, SelectionSetNode? selectionSet)
    : SelectionNode(location, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The alias; null without one.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The name of the field.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments in source order; empty without any.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>The sub-selections; null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The key of the field in the response: the alias, or else the name.</summary>
    public string ResponseName => Alias is null ? Name.Value : Alias.Value;
}

using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The definition of a named type.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="description">The description that stands before it; null without one.</param>
/// <param name="name">The name of the type.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
public abstract class TypeDefinitionNode(SyntaxSpan location, StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives)
    : TypeSystemDefinitionNode(location, description)
{
    /// <summary>The name of the type.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives applied to it, in source order; empty without any.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

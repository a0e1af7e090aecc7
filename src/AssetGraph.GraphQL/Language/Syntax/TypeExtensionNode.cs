using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The extension of a named type.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="name">The name of the extended type.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
public abstract class TypeExtensionNode(SyntaxSpan location, NameNode name, ImmutableArray<DirectiveNode> directives)
    : TypeSystemExtensionNode(location, directives)
{
    /// <summary>The name of the extended type.</summary>
    public NameNode Name { get; } = name;
}
